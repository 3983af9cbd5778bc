import { argon2Sync } from "node:crypto"
import { describe, expect, test } from "vitest"
import { chooseHere, choices, derive, stretchHere, withoutWasm } from "../../src/crypto/argon2.ts"
import { isSafe, type Stretching } from "../../src/crypto/stretching.ts"

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")
const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words)
const argon = (memoryKib: number, passes: number): Stretching => ({ kdf: "argon2id", memoryKib, passes })
const pbkdf2 = (passes: number): Stretching => ({ kdf: "pbkdf2-sha256", memoryKib: 0, passes })

describe("published vectors", () => {
  // phc-winner-argon2, src/test.c, version 0x13, Argon2id (the authors' own; read 2026-11-22)
  test.each([
    [256, 2, "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"],
    [65_536, 2, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"],
    [65_536, 1, "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98"],
  ])("Argon2id, %d KiB, %d passes", async (memoryKib, passes, tag) => {
    expect(hex(await derive(text("password"), text("somesalt"), argon(memoryKib, passes)))).toBe(tag)
  })

  // RFC 9106's own vector uses four lanes and associated data, which we never do. It holds Node's function, and Node's holds ours.
  test("RFC 9106, 5.3, through a second implementation that also agrees with ours", async () => {
    const tag = argon2Sync("argon2id", {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    })
    expect(hex(tag)).toBe("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")
    const salt = new Uint8Array(32).fill(9)
    for (const by of [argon(19_456, 2), argon(47_104, 1)]) {
      const theirs = argon2Sync("argon2id", {
        message: "a kettle, a door, a name",
        nonce: salt,
        parallelism: 1,
        tagLength: 32,
        memory: by.memoryKib,
        passes: by.passes,
      })
      expect(await stretchHere("a kettle, a door, a name", salt, by)).toEqual({
        ok: true,
        value: new Uint8Array(theirs),
      })
    }
  })

  // RFC 7914, section 11 (the first 32 of its 64 bytes)
  test.each([
    ["passwd", "salt", 1, "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"],
    ["Password", "NaCl", 80_000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"],
  ])("PBKDF2-HMAC-SHA-256: %s, %s, %d", async (password, salt, passes, tag) => {
    expect(hex(await derive(text(password), text(salt), pbkdf2(passes)))).toBe(tag)
  })
})

describe("what is accepted", () => {
  test.each([...choices, withoutWasm, argon(256 * 1024, 10), argon(19_456, 3)])("%o is safe", (by) => {
    expect(isSafe(by)).toBe(true)
  })
  test.each([
    argon(19_455, 2),
    argon(47_103, 1),
    argon(256 * 1024 + 1, 3),
    argon(65_536, 0),
    argon(65_536, 11),
    argon(65_536.5, 3),
    argon(Number.NaN, 3),
    pbkdf2(599_999),
    pbkdf2(10_000_001),
    { kdf: "pbkdf2-sha256", memoryKib: 65_536, passes: 600_000 } as const,
  ])("%o is refused before any work", async (by) => {
    const refused = { ok: false, problem: { kind: "out-of-range" } }
    expect(await stretchHere("a long passphrase", new Uint8Array(32), by)).toEqual(refused)
  })
  test("a salt of another length is refused", async () => {
    expect(await stretchHere("a long passphrase", new Uint8Array(16), withoutWasm)).toMatchObject({
      ok: false,
    })
  })
  test("the same letters composed differently are the same passphrase", async () => {
    const salt = new Uint8Array(32).fill(1)
    const by = argon(19_456, 2)
    expect(await stretchHere("cafe\u0301 corner", salt, by)).toEqual(
      await stretchHere("caf\u00e9 corner", salt, by),
    )
  })
})

describe("what a trial chooses", () => {
  const taking = (ms: Readonly<Record<number, number>>) => {
    let now = 0
    const run = (by: Stretching) => {
      const spent = ms[by.memoryKib]
      if (spent === undefined) return Promise.reject(new Error("no room"))
      now += spent
      return Promise.resolve()
    }
    return chooseHere({ run, clockMs: () => now })
  }
  const [strong, middle, floor] = choices

  test("the strongest that takes under 1.2 s", async () => {
    expect(await taking({ 65536: 350, 47104: 150, 19456: 100 })).toBe(strong)
    expect(await taking({ 65536: 1200, 47104: 640, 19456: 370 })).toBe(middle)
    expect(await taking({ 65536: 4000, 47104: 1600, 19456: 900 })).toBe(floor)
  })
  test("the floor on the slowest device, never less", async () => {
    expect(await taking({ 65536: 9000, 47104: 9000, 19456: 9000 })).toBe(floor)
  })
  test("less memory where there is not enough, PBKDF2 where nothing runs", async () => {
    expect(await taking({ 47104: 150, 19456: 100 })).toBe(middle)
    expect(await taking({})).toBe(withoutWasm)
  })
})
