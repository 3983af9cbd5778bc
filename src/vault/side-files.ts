import type { Bytes } from "../crypto/aes-gcm.ts"

/** A few small files beside the database, which survive it. Best effort: nothing here throws. */
export type SideFiles = {
  /** The file's bytes; `undefined` when there is none or it cannot be read. */
  read(name: string): Promise<Bytes | undefined>
  /** Whether it was written and flushed. */
  write(name: string, bytes: Bytes): Promise<boolean>
  /** Lays an empty file, where none of that name lies. Cheaper than writing one. */
  mark(name: string): Promise<void>
  /** Takes a file away. Whether none of that name lies there any more. */
  remove(name: string): Promise<boolean>
  /** The names of all files there are. */
  list(): Promise<readonly string[]>
}

/** For tests, and for browsers without a private file system (`works: false`). */
export function memoryFiles(works = true): SideFiles & { readonly files: Map<string, Bytes> } {
  const files = new Map<string, Bytes>()
  return {
    files,
    read: async (name) => files.get(name),
    write: async (name, bytes) => {
      if (works) files.set(name, bytes.slice())
      return works
    },
    mark: async (name) => {
      if (works && !files.has(name)) files.set(name, new Uint8Array())
    },
    remove: async (name) => {
      files.delete(name)
      return true
    },
    list: async () => [...files.keys()],
  }
}
