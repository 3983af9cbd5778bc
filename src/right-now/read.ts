import type { Bytes } from "../crypto/aes-gcm.ts"
import { type Doorstep, doorstep, openDoorstep } from "./format.ts"

/**
 * The doorstep page of this device, the newest that is whole; `undefined` when there is none, or no key to it. Reads
 * files, and the vault's database only where the key's file is missing. Never throws, never makes anything.
 */
export async function readOwn(): Promise<Doorstep | undefined> {
  const [page, spare] = await Promise.all([readFile(doorstep.page), readFile(doorstep.spare)])
  if (page === undefined && spare === undefined) return undefined
  for (const findKey of [() => readFile(doorstep.key), readKey]) {
    const key = await findKey()
    const opened = await Promise.all([page, spare].map((sealed) => openWith(key, sealed)))
    const whole = opened.flatMap((one) => (one === undefined ? [] : [one]))
    const newest = whole.toSorted((a, b) => a.generation - b.generation).at(-1)
    if (newest !== undefined) return newest
  }
  return undefined
}

async function openWith(key: Bytes | undefined, sealed: Bytes | undefined): Promise<Doorstep | undefined> {
  if (key === undefined || sealed === undefined) return undefined
  const opened = await openDoorstep(key, sealed)
  return opened.ok ? opened.value : undefined
}

async function readFile(name: string): Promise<Bytes | undefined> {
  try {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle(doorstep.folder)
    const file = await (await folder.getFileHandle(name)).getFile()
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

function readKey(): Promise<Bytes | undefined> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(doorstep.database)
      opening.addEventListener("upgradeneeded", () => opening.transaction?.abort()) // there is none: make none
      opening.addEventListener("error", () => resolve(undefined))
      opening.addEventListener("blocked", () => resolve(undefined))
      opening.addEventListener("success", () => {
        const database = opening.result
        try {
          const reading = database.transaction(doorstep.meta).objectStore(doorstep.meta).get("doorstep")
          reading.addEventListener("success", () => resolve(asKey(reading.result)))
          reading.addEventListener("error", () => resolve(undefined))
        } catch {
          resolve(undefined)
        }
        database.close()
      })
    } catch {
      resolve(undefined)
    }
  })
}

const asKey = (kept: unknown): Bytes | undefined =>
  kept instanceof Uint8Array && kept.length === 32 ? new Uint8Array(kept) : undefined
