import "fake-indexeddb/auto"
import { openDB } from "idb"
import { beforeEach, expect, test } from "vitest"
import { stretchHere } from "../../src/crypto/argon2.ts"
import { fromBase64url } from "../../src/kit/base64url.ts"
import { ok } from "../../src/kit/result.ts"
import type { Opener } from "../../src/vault/lock-port.ts"
import { anArgon, lockOf } from "../support/lock.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"
import frozen from "../vectors/vault/locked-1.json" with { type: "json" }

// A vault as the first version with a lock left it on a disk, with one way in of each kind. Every later version opens it.

const bytes = ({ bytes: text }: { readonly bytes: string }) => {
  const read = fromBase64url(text)
  if (read === undefined) throw new Error("the fixture is damaged")
  return read
}
const row = <T extends { readonly n: { bytes: string }; readonly ct: { bytes: string } }>(given: T) => {
  return { ...given, n: bytes(given.n), ct: bytes(given.ct) }
}
const { opens, meta, pages, holds } = frozen
const ways: readonly Opener[] = [
  { kind: "passphrase", typed: opens.passphrase },
  { kind: "recovery", typed: opens.code },
  { kind: "passkey", credential: opens.passkey.credential, prf: bytes(opens.passkey.prf) },
]

let device = aSealedDevice()
beforeEach(async () => {
  device = aSealedDevice()
  const database = await openDB(device.name, frozen.tables, {
    upgrade(fresh) {
      fresh.createObjectStore("meta")
      fresh.createObjectStore("pages", { keyPath: ["store", "id"] })
    },
  })
  await database.put("meta", meta.vault, "vault")
  await database.put("meta", bytes(meta.doorstep), "doorstep")
  await database.put("meta", row(meta.manifest), "manifest")
  for (const page of pages) await database.put("pages", row(page))
  database.close()
  device.sentinel.write({ ...frozen.sentinel, day: "2026-11-22" })
})

test.each(ways)(
  "a vault locked by the first version that could opens by its $kind, with Argon2id itself",
  async (way) => {
    const vault = device.tab()
    const lock = lockOf(vault.lockGround, { choose: async () => ok(anArgon), stretch: stretchHere })
    expect(await vault.all("kept")).toEqual({ ok: false, problem: { kind: "locked" } })
    expect(await lock.unlock(way)).toMatchObject({ ok: true })
    const kept = [{ id: holds.id, thing: holds.thing }]
    expect(await vault.all("kept")).toEqual({ ok: true, value: { kept, damagedPages: 0 } })
    expect(await lock.slots()).toMatchObject({
      value: [{ kind: "passphrase" }, { kind: "recovery" }, { kind: "passkey", name: frozen.name }],
    })
    expect(await lock.passkeys()).toEqual([
      { credential: opens.passkey.credential, salt: new Uint8Array(32).fill(5) },
    ])
  },
)
