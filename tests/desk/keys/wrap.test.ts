import { expect, test } from "vitest"
import { unwrap, wrapByPasskey, wrapByPassphrase } from "../../../src/desk/keys/wrap.ts"
import { aDeskTeam, prf, quickStretcher, teamHub } from "../../support/desk-team.ts"
import { anId } from "../../support/things.ts"

const whose = { hub: teamHub, member: anId(1) }
const { made } = await aDeskTeam()
const secret = made.secret
const opener = { prf: undefined, passphrase: undefined }
const wrong = { ok: false, problem: { kind: "wrong-secret" } }

test("a passkey's PRF opens what it wrapped, and nothing else does", async () => {
  const wrap = await wrapByPasskey(secret, whose, prf)
  const open = (given: object, who = whose) => unwrap(wrap, who, { ...opener, ...given }, quickStretcher)
  expect(await open({ prf })).toEqual({ ok: true, value: secret })
  expect(await open({ prf: new Uint8Array(32).fill(8) })).toEqual(wrong)
  expect(await open({ passphrase: "four words made up" })).toEqual({
    ok: false,
    problem: { kind: "needs-prf" },
  })
  expect(await open({ prf }, { ...whose, member: anId(2) })).toEqual(wrong)
  expect(await open({ prf }, { ...whose, hub: "other-street" })).toEqual(wrong)
})

test("a passphrase opens what it wrapped, and nothing else does", async () => {
  const made = await wrapByPassphrase(secret, whose, "four words made up", quickStretcher)
  if (!made.ok) throw new Error("not wrapped")
  const open = (given: object) => unwrap(made.value, whose, { ...opener, ...given }, quickStretcher)
  expect(await open({ passphrase: "four words made up" })).toEqual({ ok: true, value: secret })
  expect(await open({ passphrase: "four words made up " })).toEqual(wrong)
  expect(await open({ prf })).toEqual({ ok: false, problem: { kind: "needs-passphrase" } })
})

test("a wrap that was weakened, damaged or is not one is refused", async () => {
  const made = await wrapByPassphrase(secret, whose, "four words made up", quickStretcher)
  if (!made.ok || made.value.by !== "passphrase") throw new Error("not wrapped")
  const given = { ...opener, passphrase: "four words made up" }
  const weak = { ...made.value, memoryKib: 1024 }
  expect(await unwrap(weak, whose, given, quickStretcher)).toEqual({
    ok: false,
    problem: { kind: "out-of-range" },
  })
  for (const sealed of [
    "",
    "!",
    "AAAA",
    (made.value.sealed.startsWith("A") ? "B" : "A") + made.value.sealed.slice(1),
  ]) {
    expect(await unwrap({ ...made.value, sealed }, whose, given, quickStretcher)).toEqual(wrong)
  }
})

test("the same secret is never wrapped the same way twice", async () => {
  const wraps = [await wrapByPasskey(secret, whose, prf), await wrapByPasskey(secret, whose, prf)]
  expect(new Set(wraps.map((one) => one.sealed)).size).toBe(2)
  expect(new Set(wraps.map((one) => one.salt)).size).toBe(2)
})
