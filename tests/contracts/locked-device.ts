import { afterEach, expect } from "vitest"
import type { Lock } from "../../src/vault/lock-port.ts"
import type { Change, Vault } from "../../src/vault/port.ts"

/** One device: every `tab` is another page of the app on it, as it is after a reload. `pass` lets time go by with pages open. */
export type LockedDevice = {
  readonly tab: () => { readonly vault: Vault; readonly lock: Lock }
  readonly pass: (seconds: number) => void
  readonly end: () => Promise<void> | void
}

export const words = "apple kettle door name"
export const put = (id: string): Change => ({ do: "put", store: "statements", id, thing: { text: id } })
export const passphrase = (typed: string) => ({ kind: "passphrase", typed }) as const
export const good = { ok: true, value: undefined }
export const problem = (kind: string) => ({ ok: false, problem: { kind } })

/** What opens of the statements: their ids, or why none does. */
export async function ids(vault: Vault): Promise<readonly string[] | string> {
  const found = await vault.all("statements")
  return found.ok ? found.value.kept.map((one) => one.id) : found.problem.kind
}

/** A device for each test, which ends with it. */
export function lockedDevices(newDevice: () => LockedDevice) {
  let device: LockedDevice | undefined
  afterEach(async () => {
    await device?.end()
    device = undefined
  })
  const start = () => (device = newDevice())
  /** A device with one thing kept and a passphrase set. */
  const locked = async () => {
    const made = start()
    const first = made.tab()
    await first.vault.change([put("a")])
    expect(await first.lock.setPassphrase(words)).toEqual(good)
    return { ...made, first }
  }
  return { start, locked }
}
