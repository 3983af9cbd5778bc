import { trustedUrl } from "../kit/trusted-url.ts"
import workerAddress from "./opfs.worker.ts?worker&url"
import { isOver, whenOver } from "./over.ts"
import type { SideFiles } from "./side-files.ts"

const patienceMs = 5000 // a phone that takes longer to write a few kilobytes will not
const bytesAMs = 200 // what the slowest phone's storage takes

/** Files in one folder of the origin's private file system. Read here, written by a worker that is started when first needed. */
export function opfsFiles(folder: string): SideFiles {
  let worker: Worker | undefined
  let asked = 0
  whenOver(() => {
    worker?.terminate()
    worker = undefined
  })

  const start = (): Worker => {
    worker ??= new Worker(trustedUrl(workerAddress), { type: "module" })
    return worker
  }

  const directory = async (create = false): Promise<FileSystemDirectoryHandle> =>
    await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create })

  return {
    async read(name) {
      try {
        const file = await (await (await directory()).getFileHandle(name)).getFile()
        return new Uint8Array(await file.arrayBuffer())
      } catch {
        return undefined
      }
    },

    write: (name, bytes) =>
      new Promise((resolve) => {
        try {
          if (isOver()) return resolve(false)
          const id = (asked += 1)
          const writer = start()
          const over = new AbortController()
          const finish = (written: boolean) => {
            over.abort()
            clearTimeout(timer)
            resolve(written)
          }
          const timer = setTimeout(finish, patienceMs + bytes.length / bytesAMs, false)
          const { signal } = over
          writer.addEventListener("message", ({ data }) => data.id === id && finish(data.written === true), {
            signal,
          })
          writer.addEventListener("error", () => finish(false), { signal })
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window: it has no such argument
          writer.postMessage({ id, folder, name, bytes })
        } catch {
          resolve(false)
        }
      }),

    // From this thread, without the writer: to be there is all it is for.
    async mark(name) {
      try {
        if (!isOver()) await (await directory(true)).getFileHandle(name, { create: true })
      } catch {
        // No files in this browser.
      }
    },

    async remove(name) {
      try {
        await (await directory()).removeEntry(name)
        return true
      } catch (problem) {
        return problem instanceof DOMException && problem.name === "NotFoundError"
      }
    },

    async list() {
      const names: string[] = []
      try {
        for await (const name of (await directory()).keys()) names.push(name)
      } catch {
        // No folder yet, or no files in this browser: none.
      }
      return names
    },
  }
}
