import { type StoreName, storeNames } from "./port.ts"

/** `lock`: drop the key at once. `ways`: the ways in are others now, or the lock was set or taken off. */
export type LockWord = "lock" | "ways"

/** How the tabs of one browser tell each other that something changed. Only names of stores are said, nothing of what is in them. */
export type Tabs = {
  tell(stores: readonly StoreName[]): void
  listen(changed: (stores: readonly StoreName[]) => void): () => void
  tellLock(word: LockWord): void
  hearLock(heard: (word: LockWord) => void): () => void
  close(): void
}

/** Over BroadcastChannel, opened when first needed; where there is none, nobody hears anything. */
export function browserTabs(name: string): Tabs {
  const listeners = new Set<(stores: readonly StoreName[]) => void>()
  const lockListeners = new Set<(word: LockWord) => void>()
  let channel: BroadcastChannel | undefined

  const open = (): BroadcastChannel | undefined => {
    if (channel !== undefined || typeof BroadcastChannel === "undefined") return channel
    channel = new BroadcastChannel(name)
    channel.addEventListener("message", ({ data }) => {
      if (data === "lock" || data === "ways") {
        for (const listener of lockListeners) listener(data)
        return
      }
      const heard: readonly unknown[] = Array.isArray(data) ? data : []
      const stores = storeNames.filter((store) => heard.includes(store))
      for (const listener of listeners) listener(stores)
    })
    return channel
  }

  return {
    tell: (stores) => open()?.postMessage(stores),
    listen(changed) {
      listeners.add(changed)
      open()
      return () => {
        listeners.delete(changed)
      }
    },
    tellLock: (word) => open()?.postMessage(word),
    hearLock(heard) {
      lockListeners.add(heard)
      open()
      return () => {
        lockListeners.delete(heard)
      }
    },
    close() {
      channel?.close()
      channel = undefined
    },
  }
}
