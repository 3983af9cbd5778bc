import type { Bytes } from "../crypto/aes-gcm.ts"
import { type Doorstep, doorstep, openDoorstep } from "./format.ts"

/**
 * The doorstep page of this device; where it is damaged, the spare that was written just before it. `undefined` when there is
 * none, or no key to it. Reads files, and the vault's database only where the key's file is missing. Never throws, never makes
 * anything.
 */
export async function readOwn(): Promise<Doorstep | undefined> {
  const folder = openFolder()
  const [page, besideKey] = await Promise.all([
    readFile(folder, doorstep.page),
    readFile(folder, doorstep.key),
  ])
  const own = await openWith(besideKey, page)
  if (own !== undefined) return own
  const spare = await readFile(folder, doorstep.spare)
  if (page === undefined && spare === undefined) return undefined
  return (
    (await openWith(besideKey, spare)) ??
    (await readKey().then(async (key) => (await openWith(key, page)) ?? (await openWith(key, spare))))
  )
}

/**
 * Whether there is no page of this device, neither whole nor damaged. Where files cannot be asked for at all, nobody knows: then it
 * is not gone.
 */
export async function isGone(): Promise<boolean> {
  const asked = [doorstep.page, doorstep.spare].map(async (name) => (await openFolder()).getFileHandle(name))
  const answers = await Promise.allSettled(asked)
  return answers.every(
    (one) =>
      one.status === "rejected" && one.reason instanceof DOMException && one.reason.name === "NotFoundError",
  )
}

async function openWith(key: Bytes | undefined, sealed: Bytes | undefined): Promise<Doorstep | undefined> {
  if (key === undefined || sealed === undefined) return undefined
  const opened = await openDoorstep(key, sealed)
  return opened.ok ? opened.value : undefined
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return await root.getDirectoryHandle(doorstep.folder)
}

async function readFile(
  folder: Promise<FileSystemDirectoryHandle>,
  name: string,
): Promise<Bytes | undefined> {
  try {
    const file = await (await (await folder).getFileHandle(name)).getFile()
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
