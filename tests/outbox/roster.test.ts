import { expect, test } from "vitest"
import { newSigningPair, signText } from "../../src/crypto/signature.ts"
import { newestKey } from "../../src/outbox/roster.ts"
import { epochTyp, type EpochStatement } from "../../src/wire/roster.ts"
import { team } from "../support/outbox.ts"
import { anId } from "../support/things.ts"

const now = 1_795_000_000
const [root, other] = await Promise.all([newSigningPair(), newSigningPair()])
const statement = (n: number, with_: Partial<EpochStatement> = {}): EpochStatement => ({
  v: 1,
  hub: "example-street",
  epoch: anId(n),
  key: team.publicJwk,
  from: now - 1000,
  until: now + 1000,
  ...with_,
})
const signed = (one: unknown, by = root, typ = epochTyp) => signText(by.privateJwk, JSON.stringify(one), typ)
const roster = async (...epochs: Promise<string>[]) => ({
  root: root.publicJwk,
  epochs: await Promise.all(epochs),
})
const newest = async (given: Awaited<ReturnType<typeof roster>>) =>
  await newestKey(given, root.publicJwk, "example-street", now)

test("the newest key that is valid now is the one to seal to", async () => {
  const given = await roster(
    signed(statement(1, { from: now - 9000 })),
    signed(statement(2)),
    signed(statement(3, { from: now + 1, until: now + 9000 })),
    signed(statement(4, { from: now - 500, until: now })),
  )
  expect(await newest(given)).toEqual({ ok: true, value: { epoch: anId(2), key: team.publicJwk } })
})

test("a roster with another root than the one pinned is refused", async () => {
  const given = { ...(await roster(signed(statement(1)))), root: other.publicJwk }
  expect(await newest(given)).toEqual({ ok: false, problem: { kind: "other-root" } })
})

test("a key somebody else signed is passed over", async () => {
  const forged = signed(statement(2, { from: now - 1 }), other)
  expect(await newest(await roster(signed(statement(1)), forged))).toMatchObject({
    value: { epoch: anId(1) },
  })
  expect(await newest(await roster(forged))).toEqual({ ok: false, problem: { kind: "not-signed-by-them" } })
})

test("something else the root signed does not pass for a key", async () => {
  const given = await roster(signed(statement(1), root, "open-door/other"))
  expect(await newest(given)).toEqual({ ok: false, problem: { kind: "not-signed-by-them" } })
})

test("without a key for this hub and this time there is none to seal to", async () => {
  const noEpoch = { ok: false, problem: { kind: "no-epoch" } }
  expect(await newest(await roster())).toEqual(noEpoch)
  expect(await newest(await roster(signed(statement(1, { until: now }))))).toEqual(noEpoch)
  expect(await newest(await roster(signed(statement(1, { hub: "elsewhere" }))))).toEqual(noEpoch)
  expect(await newest(await roster(signed({ epoch: "torn" })))).toEqual(noEpoch)
})
