import { expect, test } from "vitest"
import { newRecoveryCode } from "../../../src/crypto/recovery-code.ts"
import { openKey, sealKey } from "../../../src/desk/keys/seal-key.ts"
import { unwrap } from "../../../src/desk/keys/wrap.ts"
import { finishRecover, openByCode } from "../../../src/desk/recover/recover.ts"
import { fail } from "../../../src/kit/result.ts"
import type { RecoverBegun, RecoverFinish } from "../../../src/wire/desk.ts"
import { aDeskClient, aRecovery, deskServices } from "../../support/desk-client.ts"
import { aDeskTeam, type DeskTeam, prf, quickStretcher } from "../../support/desk-team.ts"

const typed = ({ code }: DeskTeam) => code.groups.join("-")

test("the code as printed, small, run together or with gaps opens the root and every epoch", async () => {
  const team = await aDeskTeam()
  const { groups } = team.code
  for (const way of [typed(team), groups.join(""), ` ${groups.join("  ").toLowerCase()} `]) {
    const opened = await openByCode(aRecovery(team), way)
    expect(opened).toMatchObject({ ok: true, value: { root: team.made.team.root, unreadable: 0 } })
    expect(opened.ok && [...opened.value.epochs.keys()]).toEqual([team.epoch.epoch])
  }
})

test("a slip and another team's code are told apart", async () => {
  const team = await aDeskTeam()
  const other = await newRecoveryCode()
  for (const slip of ["", team.code.groups.slice(1).join(" "), team.code.groups.toReversed().join(" ")])
    expect(await openByCode(aRecovery(team), slip)).toEqual({ ok: false, problem: { kind: "slip" } })
  expect(await openByCode(aRecovery(team), other.groups.join(" "))).toEqual({
    ok: false,
    problem: { kind: "another-code" },
  })
})

test("a root of the service's own making is refused, though it is sealed to the recovery key it knows", async () => {
  const [team, forger] = [await aDeskTeam(), await aDeskTeam()]
  const root = forger.keyring.root
  if (root === undefined) throw new Error("no root")
  const which = { hub: team.session.hub, key: "root", to: "recovery" }
  const forged = await sealKey(which, root, team.made.team.recoveryPublic)
  const begun = aRecovery(team)
  const keys = [...begun.keys.filter((one) => one.key !== "root"), forged]
  const shown: RecoverBegun = { ...begun, roster: forger.session.roster, keys }
  const refused = { ok: false, problem: { kind: "another-team" } }
  expect(await openByCode(shown, typed(team))).toEqual(refused)
  // Nor does the right name help while another root lies behind it, or none.
  expect(await openByCode({ ...begun, keys }, typed(team))).toEqual(refused)
  const without = begun.keys.filter((one) => one.key !== "root")
  expect(await openByCode({ ...begun, keys: without }, typed(team))).toEqual(refused)
})

test("what is sent opens to the newcomer's passkey and names the same root and recovery key", async () => {
  const team = await aDeskTeam()
  const begun = aRecovery(team)
  const keys = await openByCode(begun, typed(team))
  if (!keys.ok) throw new Error(keys.problem.kind)
  const sent: RecoverFinish[] = []
  const client = aDeskClient({
    finishRecover: (body) => {
      sent.push(body)
      return Promise.resolve(fail({ kind: "unavailable" }))
    },
  })
  const services = deskServices(client)
  const made = await services.passkeys.make(begun.passkey)
  if (!made.ok) throw new Error(made.problem.kind)
  const asked = { token: "T".repeat(43), name: "Ali Example", keys: keys.value }
  const kept = await finishRecover(asked, { begun, made: made.value }, undefined, services)
  expect(kept).toEqual({ ok: false, problem: { kind: "unavailable" } })
  const [body] = sent
  if (body === undefined) throw new Error("nothing was sent")
  const secret = await unwrap(body.wrap, begun, { prf, passphrase: undefined }, quickStretcher)
  if (!secret.ok) throw new Error(secret.problem.kind)
  expect(secret.value).toMatchObject({ root: team.made.team.root, recovery: team.made.team.recoveryPublic })
  const mine = body.keys.filter((one) => one.to === begun.member)
  expect(mine).toHaveLength(3)
  for (const one of mine) expect(await openKey(begun.hub, one, secret.value.mine)).toBeDefined()
  const secrets = [secret.value.mine.d, keys.value.root.d, team.code.groups.join("")]
  for (const one of secrets) expect(JSON.stringify(body)).not.toContain(one)
})
