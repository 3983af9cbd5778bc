/** What the browser said. `kept`: it will not clear this on its own · `may-go`: it might, when room is short · `unknown`: it does not say. */
export type Persistence = "kept" | "may-go" | "unknown"

/** Asks the browser not to clear what is kept here (it may ask the person). Best after a first save that matters. Never throws. */
export const askToPersist = (): Promise<Persistence> => wordFor((storage) => storage.persist())

/** How it stands, without asking anybody. Never throws. */
export const isPersisted = (): Promise<Persistence> => wordFor((storage) => storage.persisted())

async function wordFor(ask: (storage: StorageManager) => Promise<boolean>): Promise<Persistence> {
  try {
    return (await ask(navigator.storage)) ? "kept" : "may-go"
  } catch {
    // No such thing here: an older browser, a private window, or a page that is not secure.
    return "unknown"
  }
}

/**
 * Bytes taken and bytes there may be, as the browser reckons; `undefined` where it does not say. Never throws. Chromium 156 was seen to
 * say 10 GiB more than is taken, whatever it then gave (2026-11-22): there the first save that is refused says that it is full.
 */
export async function askRoom(): Promise<{ readonly usage: number; readonly quota: number } | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || quota === undefined ? undefined : { usage, quota }
  } catch {
    return undefined
  }
}

const nearlyAll = 0.9
const littleRoom = 20_000_000 // bytes

/** Whether so little room is left that a save may soon not fit: nine tenths are taken, or less than 20 MB are free. */
export const isNearlyFull = ({ usage, quota }: { readonly usage: number; readonly quota: number }): boolean =>
  usage >= quota * nearlyAll || quota - usage < littleRoom
