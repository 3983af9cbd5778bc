import { afterEach, describe, expect, test, vi } from "vitest"
import type { Lock, LockState } from "../../src/vault/lock-port.ts"
import type { Change, Vault } from "../../src/vault/port.ts"
import { aPasskey } from "../support/lock.ts"

/** One device: every `tab` is another page of the app on it, as it is after a reload. `pass` lets time go by with pages open. */
export type LockedDevice = {
  readonly tab: () => { readonly vault: Vault; readonly lock: Lock }
  readonly pass: (seconds: number) => void
  readonly end: () => Promise<void> | void
}

const words = "apple kettle door name"
const put = (id: string): Change => ({ do: "put", store: "statements", id, thing: { text: id } })
const passphrase = (typed: string) => ({ kind: "passphrase", typed }) as const
const recovery = (typed: string) => ({ kind: "recovery", typed }) as const
const good = { ok: true, value: undefined }
const problem = (kind: string) => ({ ok: false, problem: { kind } })

/** What every lock does, whatever it stands on. */
export function lockContract(name: string, newDevice: () => LockedDevice): void {
  let device: LockedDevice | undefined
  afterEach(async () => {
    await device?.end()
    device = undefined
  })
  const start = () => (device = newDevice())
  const ids = async (vault: Vault) => {
    const found = await vault.all("statements")
    return found.ok ? found.value.kept.map((one) => one.id) : found.problem.kind
  }
  /** A device with one thing kept and a passphrase set. */
  const locked = async () => {
    const made = start()
    const first = made.tab()
    await first.vault.change([put("a")])
    expect(await first.lock.setPassphrase(words)).toEqual(good)
    return { ...made, first }
  }

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

    test("a passphrase opens with a phone's capital and spaces, and with no other letter", async () => {
      const { tab } = await locked()
      const { lock } = tab()
      expect(await lock.unlock(passphrase("apple kettle door names"))).toEqual(problem("wrong"))
      expect(await lock.unlock(passphrase(""))).toEqual(problem("wrong"))
      expect(await lock.unlock(passphrase(" Apple  kettle door name "))).toEqual(good)
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

    test("after the passphrase is changed the old one opens no more", async () => {
      const { tab, first } = await locked()
      expect(await first.lock.setPassphrase("another kettle door")).toEqual(good)
      expect(await first.lock.slots()).toMatchObject({ value: [{ kind: "passphrase", name: "" }] })
      const { vault, lock } = tab()
      expect(await lock.unlock(passphrase(words))).toEqual(problem("wrong"))
      expect(await lock.unlock(passphrase("another kettle door"))).toEqual(good)
      expect(await ids(vault)).toEqual(["a"])
    })

    test("a printed code opens however it is typed, and the next one takes its place", async () => {
      const { tab, first } = await locked()
      const code = await first.lock.makeRecovery()
      if (!code.ok) throw new Error(code.problem.kind)
      expect(code.value).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
      const sloppy = code.value.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")
      expect(await tab().lock.unlock(recovery(sloppy))).toEqual(good)
      const next = await first.lock.makeRecovery()
      if (!next.ok) throw new Error(next.problem.kind)
      expect(await tab().lock.unlock(recovery(code.value))).toEqual(problem("wrong"))
      expect(await tab().lock.unlock(recovery(next.value))).toEqual(good)
      expect(await tab().lock.unlock(passphrase(words))).toEqual(good)
    })

    test("a slip of the pen is told from a wrong code, and is no try", async () => {
      const { tab, first } = await locked()
      const code = await first.lock.makeRecovery()
      if (!code.ok) throw new Error(code.problem.kind)
      const { lock } = tab()
      for (let n = 0; n < 8; n += 1)
        expect(await lock.unlock(recovery(code.value.slice(1)))).toEqual(problem("mistyped"))
      expect(await lock.unlock(recovery(code.value))).toEqual(good)
    })

    test("passkeys open as well, each by itself, and are never the only way in", async () => {
      const made = start()
      const first = made.tab()
      await first.vault.change([put("a")])
      const [phone, key] = [aPasskey("phone"), aPasskey("key")]
      const salts = [first.lock.passkeySalt(), first.lock.passkeySalt()] as const
      expect(salts[0]).toHaveLength(32)
      expect(salts[0]).not.toEqual(salts[1])
      const add = async () => await first.lock.addPasskey("My phone", salts[0], await phone.answer(salts[0]))
      expect(await add()).toEqual(problem("last-way"))
      expect(await first.lock.state()).toBe("none")
      await first.lock.setPassphrase(words)
      expect(await add()).toEqual(good)
      expect(await first.lock.addPasskey("Keyring", salts[1], await key.answer(salts[1]))).toEqual(good)
      expect(await first.lock.slots()).toMatchObject({
        value: [{ name: "" }, { kind: "passkey", name: "My phone" }, { kind: "passkey", name: "Keyring" }],
      })

      const { vault, lock } = made.tab()
      expect(await lock.slots()).toMatchObject({
        value: [{ kind: "passphrase" }, { name: "" }, { name: "" }],
      })
      const asked = await lock.passkeys()
      expect(asked).toEqual([
        { credential: "phone", salt: salts[0] },
        { credential: "key", salt: salts[1] },
      ])
      const stranger = await aPasskey("key").answer(salts[0])
      expect(await lock.unlock({ kind: "passkey", ...stranger })).toEqual(problem("wrong"))
      expect(await lock.unlock({ kind: "passkey", ...(await key.answer(salts[1])) })).toEqual(good)
      expect(await ids(vault)).toEqual(["a"])

      const listed = await lock.slots()
      if (!listed.ok) throw new Error(listed.problem.kind)
      const [byWords, byPhone] = listed.value
      expect(await lock.remove(byWords?.id ?? "")).toEqual(problem("last-way"))
      expect(await lock.remove(byPhone?.id ?? "")).toEqual(good)
      expect(await lock.remove(byPhone?.id ?? "")).toEqual(good)
      const gone = await phone.answer(salts[0])
      expect(await made.tab().lock.unlock({ kind: "passkey", ...gone })).toEqual(problem("wrong"))
      expect(await made.tab().lock.unlock(passphrase(words))).toEqual(good)
    })

    test("a passphrase can go where a printed code stays", async () => {
      const { tab, first } = await locked()
      const code = await first.lock.makeRecovery()
      const listed = await first.lock.slots()
      if (!listed.ok || !code.ok) throw new Error("a code was expected")
      const id = listed.value.find((one) => one.kind === "passphrase")?.id ?? ""
      expect(await first.lock.remove(id)).toEqual(good)
      expect(await tab().lock.unlock(passphrase(words))).toEqual(problem("wrong"))
      expect(await tab().lock.unlock(recovery(code.value))).toEqual(good)
    })

    test("five tries are free, then waits grow, survive a reload, and nothing is ever wiped", async () => {
      const { tab, pass } = await locked()
      let { lock } = tab()
      const wrong = () => lock.unlock(passphrase("some other words here"))
      const waits = (seconds: number) => ({ ok: false, problem: { kind: "must-wait", seconds } })
      for (let n = 0; n < 5; n += 1) expect(await wrong()).toEqual(problem("wrong"))
      expect(await wrong()).toEqual(waits(30))
      pass(29)
      expect(await lock.unlock(passphrase(words))).toEqual(waits(1))
      ;({ lock } = tab()) // a reload: the wait begins again
      expect(await lock.unlock(passphrase(words))).toEqual(waits(30))
      pass(30)
      expect(await wrong()).toEqual(problem("wrong"))
      expect(await wrong()).toEqual(waits(60))
      pass(60)
      expect(await lock.unlock(passphrase(words))).toEqual(good)
      ;({ lock } = tab())
      expect(await wrong()).toEqual(problem("wrong"))
      expect(await wrong()).toEqual(problem("wrong"))
    })

    test("a passkey waits for nobody: it cannot be guessed", async () => {
      const { tab, first } = await locked()
      const salt = first.lock.passkeySalt()
      const key = await aPasskey("key").answer(salt)
      await first.lock.addPasskey("Key", salt, key)
      const { lock } = tab()
      for (let n = 0; n < 5; n += 1) await lock.unlock(passphrase("some other words here"))
      expect(await lock.unlock(passphrase(words))).toMatchObject({ problem: { kind: "must-wait" } })
      expect(await lock.unlock({ kind: "passkey", ...key })).toEqual(good)
    })

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
