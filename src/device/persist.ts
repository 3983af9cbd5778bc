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
