import "fake-indexeddb/auto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fromBase64url, toBase64url } from "../../src/kit/base64url.ts"
import { isSafe } from "../../src/crypto/stretching.ts"
import type { VaultRecord } from "../../src/vault/keys.ts"
import {
  type Making,
  makeWayIn,
  nameOf,
  openWayIn,
  stretchingOf,
  WayIn,
  waysIn,
} from "../../src/vault/slots.ts"
import { anArgon, lockOf, quickStretcher } from "../support/lock.ts"
import { raw } from "../support/raw-vault.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"

const bytes = (fill: number) => new Uint8Array(32).fill(fill)
const vaultKey = bytes(9)
const mine = { id: "vault-1", kid: "key-1" }
const today = "2026-11-22"

const aPasskeyNamed = (name: string): Making => {
  return { kind: "passkey", material: bytes(4), salt: bytes(5), credential: "AQID", name }
}
const makings: readonly Making[] = [
  { kind: "passphrase", material: bytes(1), salt: bytes(2), by: anArgon },
  { kind: "recovery", material: bytes(3) },
  aPasskeyNamed("Canary's phone"),
]
const made = await Promise.all(
  makings.map(async (making) => ({ making, slot: await makeWayIn(making, mine, vaultKey, today) })),
)
const aSlot = fc.constantFrom(...made)
const opens = async (slot: unknown, material: Uint8Array<ArrayBuffer>, whose = mine) => {
  const parsed = WayIn.safeParse(slot)
  return parsed.success && (await openWayIn(parsed.data, whose, material)) !== undefined
}

describe("a way in", () => {
  test("opens with its own material, and hides a passkey's name from everybody else", async () => {
    for (const { making, slot } of made) {
      expect(await openWayIn(slot, mine, making.material)).toEqual(vaultKey)
      expect(JSON.stringify(slot)).not.toContain("Canary")
      expect(await nameOf(slot, mine, vaultKey)).toBe(making.kind === "passkey" ? making.name : "")
      expect(await nameOf(slot, mine, bytes(8))).toBe("")
      expect(await nameOf(slot, mine, undefined)).toBe("")
    }
  })

  test("a long name and a short one are as long, sealed", async () => {
    const sealed = async (name: string) =>
      JSON.stringify(await makeWayIn(aPasskeyNamed(name), mine, vaultKey, today)).length
    expect(await sealed("a")).toBe(await sealed("My daughter's old phone with the broken corner"))
  })

  test("with any bit turned over, or any end cut off, it opens nothing", async () => {
    await fc.assert(
      fc.asyncProperty(aSlot, fc.nat(), fc.nat(7), fc.boolean(), async ({ making, slot }, at, bit, cut) => {
        const sealed = fromBase64url(slot.sealed) ?? bytes(0)
        const changed = cut ? sealed.slice(0, at % sealed.length) : sealed.slice()
        if (!cut) changed[at % sealed.length] = (sealed[at % sealed.length] ?? 0) ^ (1 << bit)
        expect(await opens({ ...slot, sealed: toBase64url(changed) }, making.material)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test("with anything in clear changed, put in another vault, or opened as another slot, it opens nothing", async () => {
    for (const { making, slot } of made) {
      for (const [field, value] of Object.entries(slot)) {
        if (field === "name") continue // sealed by itself, and proven where it is read
        const other = typeof value === "number" ? value + 1024 : `${value}A`
        expect(await opens({ ...slot, [field]: other }, making.material), field).toBe(false)
        const { [field]: _gone, ...less }: Record<string, unknown> = slot
        expect(await opens(less, making.material), field).toBe(false)
      }
      expect(await opens({ ...slot, more: 1 }, making.material)).toBe(false)
      expect(await opens(slot, making.material, { ...mine, id: "vault-2" })).toBe(false)
      expect(await opens(slot, making.material, { ...mine, kid: "key-2" })).toBe(false)
      for (const { slot: other } of made)
        if (other !== slot) {
          expect(await opens({ ...slot, sealed: other.sealed }, making.material)).toBe(false)
          expect(await opens(other, making.material)).toBe(false)
        }
    }
  })

  test("names of two passkeys cannot change places", async () => {
    const [one, other] = [
      await makeWayIn(aPasskeyNamed("one"), mine, vaultKey, today),
      await makeWayIn(aPasskeyNamed("other"), mine, vaultKey, today),
    ]
    expect(
      await nameOf(WayIn.parse({ ...one, name: "name" in other ? other.name : "" }), mine, vaultKey),
    ).toBe("")
  })

  test("whatever lies where ways in should lie, reading it throws nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (lying) => {
        const slots = lying.flatMap((one) =>
          typeof one === "object" && one !== null ? [{ ...one, kind: "passphrase" }] : [],
        )
        const record: VaultRecord = { ...mine, slots }
        expect(waysIn(record).length).toBeLessThanOrEqual(slots.length)
      }),
    )
  })
})

const words = "apple kettle door name"
const wrongWork = fc
  .record({
    kdf: fc.constantFrom("argon2id" as const, "pbkdf2-sha256" as const),
    memoryKib: fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 8, 19_455, 262_145, 2 ** 31)),
    passes: fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 11, 599_999, 2 ** 31)),
  })
  .filter((by) => !isSafe(by))

async function lockedDevice() {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([{ do: "put", store: "statements", id: "a", thing: { text: "tea" } }])
  const stretcher = quickStretcher()
  expect(await lockOf(vault.lockGround, stretcher).setPassphrase(words)).toMatchObject({ ok: true })
  const record = (): Promise<VaultRecord> => raw(device.name, (database) => database.get("meta", "vault"))
  const put = async (to: unknown) => {
    for (const file of ["record", "record.new"]) await device.files.remove(file)
    await raw(device.name, (database) => database.put("meta", to, "vault"))
  }
  return { device, vault, record, put }
}

test("work we would never have chosen is refused before any is done, and is no wrong try", async () => {
  const { device, record, put } = await lockedDevice()
  const before = await record()
  let refused = 0
  await fc.assert(
    fc.asyncProperty(wrongWork, async (by) => {
      await put({ ...before, slots: before.slots.map((slot) => ({ ...slot, ...by })) })
      const stretcher = quickStretcher()
      const lock = lockOf(device.tab().lockGround, stretcher)
      for (let n = 0; n < 6; n += 1)
        expect(await lock.unlock({ kind: "passphrase", typed: words })).toEqual({
          ok: false,
          problem: { kind: "out-of-range" },
        })
      expect(stretcher.asked).toEqual([])
      refused += 1
    }),
    { numRuns: 60 },
  )
  expect(refused).toBeGreaterThanOrEqual(60)
  const salt = toBase64url(bytes(1).slice(0, 31))
  await put({ ...before, slots: before.slots.map((slot) => ({ ...slot, salt })) })
  const stretcher = quickStretcher()
  expect(
    await lockOf(device.tab().lockGround, stretcher).unlock({ kind: "passphrase", typed: words }),
  ).toEqual({
    ok: false,
    problem: { kind: "out-of-range" },
  })
  expect(stretcher.asked).toEqual([])
})

test("weaker work written into a slot opens nothing, even where it is still allowed", async () => {
  const { device, record, put } = await lockedDevice()
  const before = await record()
  const weaker = { kdf: "pbkdf2-sha256", memoryKib: 0, passes: 600_000 }
  await put({ ...before, slots: before.slots.map((slot) => ({ ...slot, ...weaker })) })
  const lock = lockOf(device.tab().lockGround)
  expect(await lock.unlock({ kind: "passphrase", typed: words })).toEqual({
    ok: false,
    problem: { kind: "wrong" },
  })
})

test("the work for a passphrase only ever rises when it is changed", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  const strong = { kdf: "argon2id", memoryKib: 64 * 1024, passes: 3 } as const
  const chosen = async () => {
    const record: VaultRecord = await raw(device.name, (database) => database.get("meta", "vault"))
    return waysIn(record).map((way) => (way.kind === "passphrase" ? stretchingOf(way)?.by : way.kind))
  }
  await lockOf(vault.lockGround, quickStretcher(anArgon)).setPassphrase(words)
  expect(await chosen()).toEqual([anArgon])
  await lockOf(vault.lockGround, quickStretcher(strong)).setPassphrase(words)
  expect(await chosen()).toEqual([strong])
  for (const weaker of [anArgon, { kdf: "pbkdf2-sha256", memoryKib: 0, passes: 600_000 } as const]) {
    await lockOf(vault.lockGround, quickStretcher(weaker)).setPassphrase(words)
    expect(await chosen()).toEqual([strong])
  }
})

test("the record of before there was a lock, put back with its raw key, opens nothing", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([{ do: "put", store: "statements", id: "a", thing: { text: "tea" } }])
  const [record, open] = await raw(device.name, async (database) => [
    await database.get("meta", "vault"),
    await database.get("meta", "open"),
  ])
  await lockOf(vault.lockGround).setPassphrase(words)
  expect(await raw(device.name, (database) => database.get("meta", "open"))).toBeUndefined()
  await raw(device.name, async (database) => {
    await database.put("meta", record, "vault")
    await database.put("meta", open, "open")
  })
  device.files.files.clear()
  const found = await device.tab().all("statements")
  expect(found.ok).toBe(false)
})

test("a slot carried over from another vault, or from before the lock was set anew, opens nothing", async () => {
  const first = await lockedDevice()
  const stranger = (await first.record()).slots
  const second = await lockedDevice()
  const here = await second.record()
  await second.put({ ...here, slots: stranger })
  const unlock = () => lockOf(second.device.tab().lockGround).unlock({ kind: "passphrase", typed: words })
  expect(await unlock()).toEqual({ ok: false, problem: { kind: "wrong" } })
  await second.put(here)
  const { lockGround } = second.vault
  await lockOf(lockGround).takeOff()
  await lockOf(lockGround).setPassphrase("another kettle door")
  const now = await second.record()
  await second.put({ ...now, slots: here.slots })
  expect(await unlock()).toEqual({ ok: false, problem: { kind: "wrong" } })
  // A record put back whole opens its own key, and that key opens nothing that lies here now.
  await second.put(here)
  const tab = second.device.tab()
  await lockOf(tab.lockGround).unlock({ kind: "passphrase", typed: words })
  second.device.files.files.clear()
  expect((await tab.all("statements")).ok).toBe(false)
})
