import { expect, test } from "vitest"
import { aPasskey } from "../support/lock.ts"
import { good, ids, type lockedDevices, passphrase, problem, put, words } from "./locked-device.ts"

const recovery = (typed: string) => ({ kind: "recovery", typed }) as const

/** What opens a lock, whatever it stands on: a passphrase, a printed code, passkeys. And how often it may be tried. */
export function waysIn({ start, locked }: ReturnType<typeof lockedDevices>): void {
  test("a passphrase opens with a phone's capital and spaces, and with no other letter", async () => {
    const { tab } = await locked()
    const { lock } = tab()
    expect(await lock.unlock(passphrase("apple kettle door names"))).toEqual(problem("wrong"))
    expect(await lock.unlock(passphrase(""))).toEqual(problem("wrong"))
    expect(await lock.unlock(passphrase(" Apple  kettle door name "))).toEqual(good)
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
}
