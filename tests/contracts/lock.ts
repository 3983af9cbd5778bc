import { describe, expect, test, vi } from "vitest"
import type { LockState } from "../../src/vault/lock-port.ts"
import { waysIn } from "./lock-ways.ts"
import {
  good,
  ids,
  type LockedDevice,
  lockedDevices,
  passphrase,
  problem,
  put,
  words,
} from "./locked-device.ts"

/** What every lock does, whatever it stands on. */
export function lockContract(name: string, newDevice: () => LockedDevice): void {
  const devices = lockedDevices(newDevice)
  const { start, locked } = devices

  describe(`the lock ${name}`, () => {
    test("a device where nothing was kept has none, and nothing to list", async () => {
      const { lock } = start().tab()
      expect(await lock.state()).toBe("none")
      expect(await lock.slots()).toEqual({ ok: true, value: [] })
      expect(await lock.passkeys()).toEqual([])
      expect(await lock.unlock(passphrase("anything at all"))).toEqual(good)
    })

    test("whoever sets a lock goes on in this tab, and everything is there", async () => {
      const { first } = await locked()
      expect(await first.lock.state()).toBe("open")
      expect(await ids(first.vault)).toEqual(["a"])
      expect(await first.vault.change([put("b")])).toEqual(good)
      expect(await ids(first.vault)).toEqual(["a", "b"])
    })

    test("a lock can be set before anything is kept", async () => {
      const { tab } = start()
      const first = tab()
      expect(await first.lock.setPassphrase(words)).toEqual(good)
      expect(await first.vault.change([put("a")])).toEqual(good)
      const later = tab()
      expect(await later.lock.state()).toBe("locked")
      expect(await later.lock.unlock(passphrase(words))).toEqual(good)
      expect(await ids(later.vault)).toEqual(["a"])
    })

    test("after a reload nothing is read, written or listed by name until it is unlocked", async () => {
      const { tab } = await locked()
      const { vault, lock } = tab()
      expect(await lock.state()).toBe("locked")
      expect(await ids(vault)).toBe("locked")
      expect(await vault.change([put("b")])).toEqual(problem("locked"))
      expect(await vault.update(["statements"], () => [put("c")])).toEqual(problem("locked"))
      for (const change of [lock.setPassphrase("another kettle door"), lock.makeRecovery(), lock.takeOff()])
        expect(await change).toEqual(problem("locked"))
      expect(await lock.unlock(passphrase(words))).toEqual(good)
      expect(await lock.state()).toBe("open")
      expect(await ids(vault)).toEqual(["a"])
    })

    test("nine letters are too short, and nothing is set", async () => {
      const { lock } = start().tab()
      expect(await lock.setPassphrase("ninechars")).toEqual(problem("too-short"))
      expect(await lock.setPassphrase("    ten    ")).toEqual(problem("too-short"))
      expect(await lock.state()).toBe("none")
      expect(await lock.setPassphrase("tencharact")).toEqual(good)
    })

    test("a changed mind changes nothing, and is no wrong try", async () => {
      const { tab, first } = await locked()
      const signal = AbortSignal.abort()
      expect(await first.lock.setPassphrase("another kettle door", signal)).toEqual(problem("not-stretched"))
      const { lock } = tab()
      for (let n = 0; n < 7; n += 1)
        expect(await lock.unlock(passphrase(words), signal)).toEqual(problem("not-stretched"))
      expect(await lock.unlock(passphrase(words))).toEqual(good)
    })

    waysIn(devices)

    test("locking one tab locks the others, and each hears of it", async () => {
      const { tab, first } = await locked()
      const second = tab()
      await second.lock.unlock(passphrase(words))
      const heard: LockState[] = []
      const stop = second.lock.watch((state) => heard.push(state))
      first.lock.lock()
      expect(await ids(first.vault)).toBe("locked")
      await vi.waitFor(() => expect(heard.at(-1)).toBe("locked"))
      expect(await second.lock.state()).toBe("locked")
      expect(await ids(second.vault)).toBe("locked")
      stop()
      await second.lock.unlock(passphrase(words))
      expect(await ids(second.vault)).toEqual(["a"])
    })

    test("a lock set in one tab locks a tab that was open before", async () => {
      const { tab } = start()
      const [first, second] = [tab(), tab()]
      await first.vault.change([put("a")])
      expect(await ids(second.vault)).toEqual(["a"])
      const heard: LockState[] = []
      second.lock.watch((state) => heard.push(state))
      await first.lock.setPassphrase(words)
      await vi.waitFor(() => expect(heard.at(-1)).toBe("locked"))
      expect(await second.vault.change([put("b")])).toEqual(problem("locked"))
      expect(await second.lock.unlock(passphrase(words))).toEqual(good)
      expect(await second.vault.change([put("b")])).toEqual(good)
      expect(await ids(first.vault)).toEqual(["a", "b"])
    })

    test("taken off, everything opens without asking, in every tab and after a reload", async () => {
      const { tab, first } = await locked()
      const second = tab()
      const heard: LockState[] = []
      second.lock.watch((state) => heard.push(state))
      expect(await second.lock.state()).toBe("locked")
      expect(await first.lock.takeOff()).toEqual(good)
      await vi.waitFor(() => expect(heard.at(-1)).toBe("none"))
      expect(await ids(second.vault)).toEqual(["a"])
      expect(await first.lock.slots()).toEqual({ ok: true, value: [] })
      expect(await first.vault.change([put("b")])).toEqual(good)
      expect(await ids(tab().vault)).toEqual(["a", "b"])
      expect(await first.lock.setPassphrase("another kettle door")).toEqual(good)
      expect(await tab().lock.unlock(passphrase(words))).toEqual(problem("wrong"))
    })
  })
}
