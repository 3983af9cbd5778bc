import { memoryFiles, type SideFiles } from "../../src/vault/side-files.ts"
import { aSealedDevice } from "./sealed-vault.ts"

/**
 * A sealed device whose phone can go off: after `stopAfter(n)` strict transactions and file writes nothing reaches the disk any
 * more. A file that is being written at that moment is left torn, half of it new.
 */
export function aDyingDevice() {
  const kept = memoryFiles()
  let left = Number.POSITIVE_INFINITY
  let done = 0
  const mayDo = () => {
    if (left <= 0) return false
    left -= 1
    done += 1
    return true
  }
  const files: SideFiles = {
    ...kept,
    async write(name, bytes) {
      if (mayDo()) return await kept.write(name, bytes)
      if (left === 0) await kept.write(name, bytes.slice(0, bytes.length / 2))
      left = -1
      return false
    },
    mark: async (name) => (mayDo() ? await kept.mark(name) : undefined),
    remove: async (name) => (mayDo() ? await kept.remove(name) : false),
  }
  const device = aSealedDevice({ files })
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its own database as `this` below
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    if (mode === "readwrite" && !mayDo()) {
      left = -1
      throw new DOMException("the phone is off", "AbortError")
    }
    return begin.call(this, stores, mode, options)
  }
  return {
    ...device,
    kept,
    stopAfter(operations: number) {
      left = operations
      done = 0
    },
    /** The phone is on again. Answers whether it had gone off. */
    wake() {
      const wasOff = left <= 0
      left = Number.POSITIVE_INFINITY
      return wasOff
    },
    done: () => done,
    end() {
      device.end()
      IDBDatabase.prototype.transaction = begin
    },
  }
}
