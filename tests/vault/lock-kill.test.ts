import "fake-indexeddb/auto"
import { afterEach, expect, test } from "vitest"
import type { Lock, Opener } from "../../src/vault/lock-port.ts"
import type { SealedVault } from "../../src/vault/sealed.ts"
import { aDyingDevice } from "../support/dying-disk.ts"
import { aPasskey, lockOf } from "../support/lock.ts"
import { raw } from "../support/raw-vault.ts"

type Open = { readonly vault: SealedVault; readonly lock: Lock; readonly ways: Opener[] }

const [words, other] = ["apple kettle door name", "another kettle door"]
const passphrase = (typed: string): Opener => ({ kind: "passphrase", typed })
const salt = new Uint8Array(32).fill(7)
const prf = async (): Promise<Opener> => ({ kind: "passkey", ...(await aPasskey("key").answer(salt)) })

/** What the person does while the phone goes off, after what they did before. `ways`: what they know or have by then. */
type Doing = (open: Open) => Promise<unknown>
const setLock: Doing = async ({ lock, ways }) => {
  ways.push(passphrase(words))
  return await lock.setPassphrase(words)
}
const changeIt: Doing = async ({ lock, ways }) => {
  ways.push(passphrase(other))
  return await lock.setPassphrase(other)
}
const printCode: Doing = async ({ lock, ways }) => {
  const code = await lock.makeRecovery()
  if (code.ok) ways.push({ kind: "recovery", typed: code.value })
}
const addPasskey: Doing = async ({ lock, ways }) => {
  ways.push(await prf())
  return await lock.addPasskey("My phone", salt, await aPasskey("key").answer(salt))
}
const removeA =
  (kind: string): Doing =>
  async ({ lock }) => {
    const listed = await lock.slots()
    const one = listed.ok ? listed.value.find((slot) => slot.kind === kind) : undefined
    return await lock.remove(one?.id ?? "")
  }
const takeOff: Doing = ({ lock }) => lock.takeOff()

const stories: readonly (readonly [string, readonly Doing[], Doing])[] = [
  ["a first lock is set", [], setLock],
  ["a first lock is a printed code", [], printCode],
  ["the passphrase is changed", [setLock], changeIt],
  ["a code is printed", [setLock], printCode],
  ["a code is printed in place of another", [setLock, printCode], printCode],
  ["a passkey is added", [setLock], addPasskey],
  ["a passkey is taken away", [setLock, addPasskey], removeA("passkey")],
  ["the passphrase is taken away", [setLock, printCode], removeA("passphrase")],
  ["the lock is taken off", [setLock, printCode, addPasskey], takeOff],
  ["a lock is set again", [setLock, takeOff], changeIt],
]

let end = () => {}
afterEach(() => end())

/** The device with the story behind it, and how much of it the disk let through. */
async function until(before: readonly Doing[], doing: Doing, operations: number) {
  const device = aDyingDevice()
  end = () => device.end()
  const vault = device.tab()
  const open: Open = { vault, lock: lockOf(vault.lockGround), ways: [] }
  await vault.change([{ do: "put", store: "statements", id: "a", thing: { text: "tea" } }])
  for (const one of before) await one(open)
  await vault.keeping.snapshotNow()
  device.stopAfter(operations)
  await doing(open).catch(() => {})
  const wasOff = device.wake()
  vault.close()
  return { device, ways: open.ways, wasOff }
}

/** What the person finds at the next start, trying every way they know. */
async function nextStart(device: ReturnType<typeof aDyingDevice>, ways: readonly Opener[]) {
  const vault = device.tab()
  const lock = lockOf(vault.lockGround)
  for (const way of ways) if ((await lock.state()) === "locked") await lock.unlock(way)
  const first = await vault.all("statements")
  // A vault that had to be put back may turn out to be locked only then.
  for (const way of ways) if ((await lock.state()) === "locked") await lock.unlock(way)
  const found = first.ok ? first : await vault.all("statements")
  return { vault, lock, found }
}

test.each(stories)(
  "whenever the phone goes off while %s, a way in opens and everything is there",
  async (_story, before, doing) => {
    let operations = 0
    for (let wasOff = true; wasOff; operations += 1) {
      const made = await until(before, doing, operations)
      wasOff = made.wasOff
      const where = `${operations} operations in`
      // Looking how it stands is enough to clear what a phone that went off left over.
      const isLocked = (await lockOf(made.device.tab().lockGround).state()) === "locked"
      expect(made.device.kept.files.has("open.key"), where).toBe(!isLocked)
      const { vault, lock, found } = await nextStart(made.device, made.ways)
      expect(found, where).toMatchObject({ value: { kept: [{ id: "a" }], damagedPages: 0 } })
      // And the next change holds, and is there after the start after that.
      const next = { do: "put", store: "statements", id: "b", thing: { text: "more" } } as const
      expect(await vault.change([next]), where).toMatchObject({ ok: true })
      expect(await lock.state(), where).toBe(isLocked ? "open" : "none")
      vault.close()
      const again = await nextStart(made.device, made.ways)
      expect(again.found, where).toMatchObject({ value: { kept: [{ id: "a" }, { id: "b" }] } })
      made.device.end()
    }
    expect(operations).toBeGreaterThan(3)
  },
)

test.each(stories)(
  "and when the database is lost as well, %s, what was put back opens too",
  async (_story, before, doing) => {
    let operations = 0
    for (let wasOff = true; wasOff; operations += 1) {
      const made = await until(before, doing, operations)
      wasOff = made.wasOff
      await raw(made.device.name, async (database) => {
        for (const store of ["meta", "pages"]) await database.clear(store)
      })
      const { found } = await nextStart(made.device, made.ways)
      const where = `${operations} operations in`
      expect(found, where).toMatchObject({ value: { kept: [{ id: "a" }], damagedPages: 0 } })
      made.device.end()
    }
  },
)
