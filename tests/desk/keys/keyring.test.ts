import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { openWith } from "../../../src/crypto/jwe.ts"
import { newEpoch, readEpoch } from "../../../src/desk/keys/epoch.ts"
import { needsNextEpoch, nextEpoch, openKeyring } from "../../../src/desk/keys/keyring.ts"
import { openKey, openWithCode } from "../../../src/desk/keys/seal-key.ts"
import { DAY } from "../../../src/kit/instant.ts"
import { teamKeyTyp } from "../../../src/wire/desk.ts"
import { aDeskTeam, teamHub, teamNow } from "../../support/desk-team.ts"

describe("a team's keys", () => {
  test("open to their member, and every epoch is the root's", async () => {
    const { keyring, epoch } = await aDeskTeam()
    expect(keyring.unreadable).toBe(0)
    expect(keyring.root).toBeDefined()
    expect(epoch).toMatchObject({ hub: teamHub, from: teamNow, until: teamNow + 400 * DAY })
  })

  test("a root that is not the one in the member's own wrap stops everything", async () => {
    const [mine, other] = [await aDeskTeam(), await aDeskTeam()]
    expect(await openKeyring(other.session, mine.made.secret)).toEqual({
      ok: false,
      problem: { kind: "another-team" },
    })
  })

  test("an epoch of the service's own making is not used, and is counted", async () => {
    const [{ session, made, keyring }, forger] = [await aDeskTeam(), await aDeskTeam()]
    const holders = [{ to: session.member, key: session.memberPublic }]
    const root = forger.keyring.root
    if (root === undefined) throw new Error("no root")
    const forged = await newEpoch(teamHub, root, holders, { now: teamNow, epoch: randomUUID() })
    const offered = {
      ...session,
      roster: { ...session.roster, epochs: [...session.roster.epochs, forged.statement] },
      keys: [...session.keys, ...forged.keys],
    }
    const opened = await openKeyring(offered, made.secret)
    expect(opened).toMatchObject({ ok: true, value: { unreadable: 1 } })
    expect(opened.ok && [...opened.value.epochs.keys()]).toEqual([...keyring.epochs.keys()])
  })

  test("a key put in another's place, or damaged, is counted and hides no other", async () => {
    const { session, made } = await aDeskTeam()
    const [root, epoch] = session.keys
    if (root === undefined || epoch === undefined) throw new Error("two keys, one member")
    const swapped = [{ ...root, sealed: epoch.sealed }, epoch]
    expect(await openKeyring({ ...session, keys: swapped }, made.secret)).toMatchObject({
      ok: true,
      value: { unreadable: 1, root: undefined },
    })
    expect(await openKeyring({ ...session, keys: [root] }, made.secret)).toMatchObject({
      ok: true,
      value: { unreadable: 1, epochs: new Map() },
    })
  })

  test("another hub's statement is not read", async () => {
    const { made } = await aDeskTeam()
    expect(await readEpoch(made.team.epoch, made.team.root, teamHub)).toBeDefined()
    expect(await readEpoch(made.team.epoch, made.team.root, "other-street")).toBeUndefined()
  })
})

describe("the next epoch", () => {
  test("is due from 60 days before the end, and long after", async () => {
    const { keyring, epoch } = await aDeskTeam()
    expect(needsNextEpoch(keyring, epoch.until - 60 * DAY)).toBe(false)
    expect(needsNextEpoch(keyring, epoch.until - 60 * DAY + 1)).toBe(true)
    expect(needsNextEpoch(keyring, epoch.until + 900 * DAY)).toBe(true)
  })

  test("is signed by the root, lasts 400 days, and opens to the member and to the printed code alone", async () => {
    const { keyring, made, code } = await aDeskTeam()
    const now = teamNow + 350 * DAY
    const next = await nextEpoch(keyring, now, randomUUID())
    const says = await readEpoch(next?.statement ?? "", made.team.root, teamHub)
    expect(says).toMatchObject({ from: now, until: now + 400 * DAY })
    expect(next?.keys.map((one) => one.to)).toEqual([keyring.member, "recovery"])
    const printed = made.team.keys.find((one) => one.to === "code")
    const opened = printed && (await openWithCode(teamHub, printed, code.groups.join(" ").toLowerCase()))
    const recovery = opened?.recovery
    const forRecovery = next?.keys[1]
    const key = recovery && forRecovery && (await openKey(teamHub, forRecovery, recovery))
    expect(key).toMatchObject({ x: says?.key.x, y: says?.key.y })
  })
})

describe("the printed code", () => {
  test("with what the service keeps, opens the root and every epoch", async () => {
    const { made, code, epoch } = await aDeskTeam()
    const find = (to: string, key: string) => made.team.keys.find((one) => one.to === to && one.key === key)
    const sealed = find("code", "recovery")
    const opened = sealed && (await openWithCode(teamHub, sealed, code.groups.join("-")))
    const recovery = opened?.recovery
    expect(opened?.root).toEqual(made.team.root)
    for (const [name, wanted] of [
      ["root", made.team.root],
      [epoch.epoch, epoch.key],
    ] as const) {
      const one = find("recovery", name)
      expect(recovery && one && (await openKey(teamHub, one, recovery))).toMatchObject({
        x: wanted.x,
        y: wanted.y,
      })
    }
  })
  test("of another team, of another hub, or with a slip opens nothing", async () => {
    const [mine, other] = [await aDeskTeam(), await aDeskTeam()]
    const sealed = mine.made.team.keys.find((one) => one.to === "code")
    if (sealed === undefined) throw new Error("no envelope for the code")
    expect(await openWithCode(teamHub, sealed, other.code.groups.join(""))).toBeUndefined()
    expect(await openWithCode("other-street", sealed, mine.code.groups.join(""))).toBeUndefined()
    expect(await openWithCode(teamHub, sealed, mine.code.groups.toReversed().join(""))).toBeUndefined()
  })
  test("no member opens what is sealed for the code, and the header says whom a key is for", async () => {
    const { made, session } = await aDeskTeam()
    const forCode = made.team.keys.filter((one) => one.to !== session.member)
    expect(forCode).toHaveLength(3)
    for (const one of forCode) expect(await openKey(teamHub, one, made.secret.mine)).toBeUndefined()
    const [root] = session.keys
    const header = { typ: teamKeyTyp, hub: teamHub, key: "root", to: "somebody else" }
    expect(await openWith(made.secret.mine, root?.sealed ?? "", header)).toMatchObject({ ok: false })
  })
})
