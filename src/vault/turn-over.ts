import { openDB } from "idb"

const name = "open-door-turn"
// LevelDB gathers 4 MB before it writes a table and begins a new log; at the second time it waits until the first is done. A value
// past 64 kB would be put in a file of its own and not count.
const pieces = 150
const pieceBytes = 60_000

/**
 * Has the browser begin a new log for every database of this origin, so that what was written before stands whole in tables.
 * Nothing is kept of what it writes for that. Never throws: elsewhere than in Chromium it may do nothing.
 */
export async function turnOver(): Promise<void> {
  try {
    const database = await openDB(name, 1, { upgrade: (made) => void made.createObjectStore("pieces") })
    try {
      for (let n = 0; n < pieces; n += 10) {
        const writing = database.transaction("pieces", "readwrite", { durability: "relaxed" })
        for (let at = n; at < n + 10; at += 1)
          void writing.store.put(new Uint8Array(pieceBytes), at).catch(() => {})
        await writing.done
      }
    } finally {
      database.close()
      indexedDB.deleteDatabase(name)
    }
  } catch {
    // A full or forbidden disk: the snapshot that was taken before is what there is.
  }
}
