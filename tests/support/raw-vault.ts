import { type IDBPDatabase, openDB } from "idb"

/** A sealed page as anybody with the disk sees it. */
export type RawPage = {
  id: string
  store: string
  rev: number
  kid: string
  sv: number
  n: Uint8Array
  ct: Uint8Array
}

/** Opens the database behind the vault's back, looks or changes, and closes it again. */
export async function raw<T>(name: string, work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB(name)
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

/** Every page of a store as it lies there. */
export const rawPages = (name: string, store: string): Promise<RawPage[]> =>
  raw(name, async (database) => {
    const all: RawPage[] = await database.getAll("pages")
    return all.filter((page) => page.store === store)
  })

export const putRaw = (name: string, page: RawPage): Promise<unknown> =>
  raw(name, (database) => database.put("pages", page))

/** The first page of a store as it lies there. */
export async function firstPage(name: string, store: string): Promise<RawPage> {
  const [page] = await rawPages(name, store)
  if (page === undefined) throw new Error("a page was expected")
  return page
}

/** The same bytes with one of them changed. */
export const flip = (bytes: Uint8Array, at: number) => bytes.map((byte, n) => (n === at ? byte ^ 1 : byte))
