// Writes small files of the origin's private file system. A worker, because Safari 16.4 to 25 can only write from one
// (no createWritable), and there `createSyncAccessHandle` flushes to disk before it says so.

type Asked = {
  readonly id: number
  readonly folder: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const tries = 20 // another tab may hold the file for a moment
const pauseMs = 25

self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const tell = (written: boolean) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window: it has no such argument
    self.postMessage({ id: data.id, written })
  }
  void write(data).then(
    () => tell(true),
    () => tell(false),
  )
})

async function write({ folder, name, bytes }: Asked): Promise<void> {
  const root = await navigator.storage.getDirectory()
  const directory = await root.getDirectoryHandle(folder, { create: true })
  const file = await directory.getFileHandle(name, { create: true })
  const access = await hold(file)
  try {
    access.truncate(0)
    const written = access.write(bytes, { at: 0 })
    access.flush()
    if (written !== bytes.length) throw new Error("no room")
  } finally {
    access.close()
  }
}

// The part of the File System standard that workers alone have; TypeScript's DOM library leaves it out.
type Access = {
  truncate(size: number): void
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number
  flush(): void
  close(): void
}
type Held = FileSystemFileHandle & { createSyncAccessHandle(): Promise<Access> }
const canHold = (file: FileSystemFileHandle): file is Held => "createSyncAccessHandle" in file

async function hold(file: FileSystemFileHandle): Promise<Access> {
  if (!canHold(file)) throw new Error("this browser cannot write files here")
  for (let tried = 1; ; tried += 1) {
    try {
      return await file.createSyncAccessHandle()
    } catch (problem) {
      if (tried === tries) throw problem
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}
