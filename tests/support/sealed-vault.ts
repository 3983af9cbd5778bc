import { IDBFactory } from "fake-indexeddb"
import type { VaultTrouble } from "../../src/vault/port.ts"
import { type SealedOptions, sealedVault } from "../../src/vault/sealed.ts"
import { memorySentinel } from "../../src/vault/sentinel.ts"
import { memoryFiles } from "../../src/vault/side-files.ts"
import { plainWords } from "./plain-words.ts"

let made = 0

/** A device of its own over fake-indexeddb (which must stand as `globalThis.indexedDB`): its tabs share everything. */
export function aSealedDevice(with_: Partial<SealedOptions> = {}) {
  globalThis.indexedDB = new IDBFactory()
  const files = memoryFiles()
  const sentinel = memorySentinel()
  const troubles: VaultTrouble[] = []
  const open: { close(): void }[] = []
  const name = `open-door-${(made += 1)}`
  const tab = (more: Partial<SealedOptions> = {}) => {
    const vault = sealedVault({
      name,
      files,
      sentinel,
      today: () => "2026-11-22",
      words: async () => plainWords,
      trouble: (one) => troubles.push(one),
      ...with_,
      ...more,
    })
    open.push(vault)
    return vault
  }
  const end = () => {
    for (const one of open) one.close()
  }
  return { name, files, sentinel, troubles, tab, end }
}
