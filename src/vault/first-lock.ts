import { randomBytes } from "../crypto/random.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { inTurn } from "../kit/turns.ts"
import { readAll, replaceAll } from "./all-rows.ts"
import { sealCopiesAnew } from "./copies-anew.ts"
import { type Keys, keysOf, newVault } from "./keys.ts"
import type { LockGround } from "./lock-ground.ts"
import type { LockProblem } from "./lock-port.ts"
import { openManifest, sealManifest } from "./manifest.ts"
import { doorstepKeyFile, eraseOpenKey } from "./key-files.ts"
import { writeRecord } from "./record-file.ts"
import { reseal } from "./reseal.ts"
import { type Making, makeWayIn, openWayIn, WayIn } from "./slots.ts"

const mostTries = 12 // other tabs being quicker

/**
 * Sets a lock: the vault is sealed anew under a key that never lay on this device, because what the old one's bytes leave on a disk
 * is not ours to clear. One strict transaction puts the new pages, takes the raw key away and leaves this way in; before it the way
 * in has opened the new manifest. Until that transaction the old key opens, from it on the new way in does. Nothing kept yet: an
 * empty vault is made. Problems: the vault's own.
 */
export const setFirstLock = (ground: LockGround, making: Making): Promise<Result<void, LockProblem>> =>
  inTurn(`${ground.name}-write`, async () => {
    // First what stands without a key: from here on no more than the person ticked.
    await ground.rewriteDoorstep(true)
    for (let tries = 0; tries < mostTries; tries += 1) {
      const done = await attempt(ground, making)
      if (done !== undefined) return done
    }
    return fail({ kind: "busy" })
  })

async function attempt(
  { sight, held, files, sentinel, today, ...ground }: LockGround,
  making: Making,
): Promise<Result<void, LockProblem> | undefined> {
  const seen = await sight.look([])
  if (!seen.ok) return seen
  const database = await sight.open()
  if (!database.ok) return database
  const lying = await readAll(database.value)
  if (lying === undefined) return fail({ kind: "unopenable" })
  const before = seen.value?.keys
  if (before?.hasLock === true) return fail({ kind: "busy" }) // another tab set one
  const fresh = newVault()
  const whose = { id: before?.vault ?? fresh.record.id, kid: fresh.record.kid }
  const way = await makeWayIn(making, whose, fresh.open, today())
  const record = { ...whose, slots: [way] }
  // Proven before anything goes: what will lie there, read as a start reads it, opens what will lie there.
  const written = WayIn.parse(JSON.parse(JSON.stringify(way)))
  const open = await openWayIn(written, whose, making.material)
  if (open === undefined) throw new Error("a new way in did not open")
  const doorstep = before?.doorstep ?? randomBytes(32)
  const keys = await keysOf({ record, open, doorstep })
  const next = before === undefined ? await nothingIn(keys) : await reseal(lying, before, keys)
  if (next === undefined) return undefined // written meanwhile
  if (!(await openManifest(keys, next.row)).ok) throw new Error("a vault sealed anew did not open")
  const done = await replaceAll(database.value, lying.manifest, {
    record,
    manifest: next.row,
    rows: next.rows,
    raw: { open: undefined, doorstep },
  })
  if (!done.ok) return done
  if (done.value === "moved") return undefined

  held.take({ vault: whose.id, kid: whose.kid, open: fresh.open })
  sight.forget()
  sentinel.write({ vault: whose.id, generation: next.manifest.generation, day: today() })
  await writeRecord(files, record)
  await files.write(doorstepKeyFile, doorstep)
  await ground.snapshotNow()
  if (before !== undefined) await sealCopiesAnew(files, before, keys, record)
  await eraseOpenKey(files)
  ground.tabs.tellLock("ways")
  await ground.rewriteDoorstep()
  return ok(undefined)
}

async function nothingIn(keys: Keys) {
  const manifest = { generation: 1, pages: [] }
  return { manifest, row: await sealManifest(keys, manifest), rows: [] }
}
