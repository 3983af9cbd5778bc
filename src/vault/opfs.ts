import { trustedUrl } from "../kit/trusted-url.ts"
import workerAddress from "./opfs.worker.ts?worker&url"
import type { SideFiles } from "./side-files.ts"

const patienceMs = 5000 // a phone that takes longer to write a few kilobytes will not

/** Files in one folder of the origin's private file system. Read here, written by a worker that is started when first needed. */
export function opfsFiles(folder: string): SideFiles {
  let worker: Worker | undefined
  let asked = 0

  const start = (): Worker => {
    worker ??= new Worker(trustedUrl(workerAddress), { type: "module" })
    return worker
  }

  return {
    async read(name) {
      try {
        const root = await navigator.storage.getDirectory()
        const directory = await root.getDirectoryHandle(folder)
        const file = await (await directory.getFileHandle(name)).getFile()
        return new Uint8Array(await file.arrayBuffer())
      } catch {
        return undefined
      }
    },

    write: (name, bytes) =>
      new Promise((resolve) => {
        try {
          const id = (asked += 1)
          const writer = start()
          const over = new AbortController()
          const finish = (written: boolean) => {
            over.abort()
            clearTimeout(timer)
            resolve(written)
          }
          const timer = setTimeout(finish, patienceMs, false)
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
  }
}
