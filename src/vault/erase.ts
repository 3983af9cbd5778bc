import { doorstep } from "../right-now/format.ts"
import { endHere } from "./over.ts"

/** What an erasing tab tells the others: stop and show nothing · everything is gone · it is not, go on. */
export type ErasingWord = "begin" | "done" | "stopped"

/** Tells every other tab of this browser. */
export function tellErasing(word: ErasingWord): void {
  try {
    const channel = new BroadcastChannel(doorstep.erasing)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, not a window: it has no such argument
    channel.postMessage(word)
    channel.close()
  } catch {
    // None here: a tab that was not told finds its vault gone, and never makes it anew.
  }
}

const patienceMs = 3000 // another tab may hold the database for a moment
const tries = 10
const pauseMs = 200

/**
 * Takes away every database and every file of this origin: the sealed pages, the keys, the page *Right now* shows, snapshots and
 * what was kept aside. This tab writes nothing more. Best effort and never throws: what stands afterwards, `vaultLeft` says.
 */
export async function eraseVault(): Promise<void> {
  endHere()
  for (let tried = 0; tried < tries; tried += 1) {
    const { databases, files } = await vaultLeft()
    // A browser that gives no list is asked for the one name we use.
    const known = databases ?? (tried === 0 ? [doorstep.database] : [])
    if (known.length === 0 && (files ?? []).length === 0) return
    if (tried > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    await Promise.all([...known.map(dropDatabase), dropFiles()])
  }
}

/** The names of what still stands; `undefined` where the browser does not say. Asks nobody, makes nothing. */
export async function vaultLeft(): Promise<{
  readonly databases: readonly string[] | undefined
  readonly files: readonly string[] | undefined
}> {
  const [databases, files] = await Promise.all([databaseNames(), fileNames()])
  return { databases, files }
}

async function databaseNames(): Promise<readonly string[] | undefined> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  } catch {
    return undefined
  }
}

async function fileNames(): Promise<readonly string[] | undefined> {
  try {
    const names: string[] = []
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name)
    return names
  } catch {
    return undefined
  }
}

function dropDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs)
    try {
      const asked = indexedDB.deleteDatabase(name)
      asked.addEventListener("success", () => resolve())
      asked.addEventListener("error", () => resolve())
    } catch {
      resolve()
    }
  })
}

async function dropFiles(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory()
    const names = (await fileNames()) ?? []
    await Promise.allSettled(names.map((name) => root.removeEntry(name, { recursive: true })))
  } catch {
    // No such files here.
  }
}
