import { describe, expect, test } from "vitest"
import { openAge, sealAge } from "../../src/crypto/age.ts"
import { mostAgeBytes, readAgeHeader } from "../../src/crypto/age-header.ts"
import { randomBytes } from "../../src/crypto/random.ts"
import { damagedCopies } from "../support/damaged-copies.ts"

const words = "kettle-bench-river-lamp-otter-plum"
const plain = new TextEncoder().encode('{"made up": "Tea by the river 🫖"}')
const quick = 10 // scrypt's log2(N) in tests: the same code, a hundred times as fast
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes)

async function sealed(logN = quick, what = plain) {
  const file = await sealAge(what, words, logN)
  if (!file.ok) throw new Error("it was not sealed")
  return file.value
}

/** The same file with its header read as text and written in another way. */
async function rewritten(change: (header: string) => string) {
  const file = await sealed()
  const end = textOf(file).indexOf("\n--- ") + 49
  const header = Uint8Array.from(change(textOf(file.slice(0, end))), (letter) => letter.charCodeAt(0))
  return new Uint8Array([...header, ...file.slice(end)])
}

test("what was sealed with six words opens with them, and says how much work that is", async () => {
  const file = await sealed()
  expect(readAgeHeader(file)).toEqual({ ok: true, value: { logN: quick } })
  expect(await openAge(file, [words])).toEqual({ ok: true, value: plain })
  expect(await openAge(file, ["other", words])).toEqual({ ok: true, value: plain })
})

test("a copy is sealed with work of 17, and opens", async () => {
  const file = await sealAge(plain, words)
  expect(file.ok && readAgeHeader(file.value)).toEqual({ ok: true, value: { logN: 17 } })
  expect(file.ok && (await openAge(file.value, [words]))).toEqual({ ok: true, value: plain })
})

test.each([0, 1, 65_535, 65_536, 65_537, 200_000])("%i bytes come back as they were", async (length) => {
  const what = new Uint8Array(length).map((_, at) => at % 251)
  expect(await openAge(await sealed(quick, what), [words])).toEqual({ ok: true, value: what })
})

describe("without trying any words it is said of", () => {
  const kindOf = (bytes: Uint8Array<ArrayBuffer>) => {
    const read = readAgeHeader(bytes)
    return read.ok ? "fine" : read.problem.kind
  }
  test("an empty file that it is empty", () => expect(kindOf(new Uint8Array())).toBe("empty"))
  test("a file past 25 MB that it is too big", () => {
    expect(kindOf(new Uint8Array(mostAgeBytes + 1))).toBe("too-big")
  })
  test("a photo, a PDF, a page and a plan as text that they are something else", () => {
    const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...randomBytes(2000)])
    for (const other of [photo, bytesOf("%PDF-1.7\n%âãÏÓ\n"), bytesOf("<html>"), plain, randomBytes(5000)])
      expect(kindOf(other)).toBe("not-age")
  })
  test("an age file written as text that it is one", () => {
    expect(kindOf(bytesOf("-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVu\n"))).toBe("armoured")
  })
  test("a file for a key that it is for a key", async () => {
    const file = "age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\n"
    expect(kindOf(bytesOf(`${file}EmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n--- Vn\nxx`))).toBe(
      "for-a-key",
    )
  })
  test.each([19, 20, 30, 64, 999_999_999])(
    "a file that asks for work of %i that it is too much",
    async (n) => {
      const file = await rewritten((header) => header.replace(` ${quick}\n`, ` ${n}\n`))
      expect(kindOf(file)).toBe("too-much-work")
      expect(await openAge(file, [words])).toEqual({ ok: false, problem: { kind: "too-much-work" } })
    },
  )
  test.each(["0", "-1", "017", "1e9", "", "9999999999", "0x10"])(
    "work of '%s' that it is damaged",
    async (n) => {
      expect(kindOf(await rewritten((header) => header.replace(` ${quick}\n`, ` ${n}\n`)))).toBe("damaged")
    },
  )
  test("a second way in beside the words that it is damaged", async () => {
    const two = (header: string) => header.replace("\n---", "\n-> X25519 abc\nabc\n---")
    expect(kindOf(await rewritten(two))).toBe("damaged")
  })
  test("a later kind of age file that it is something else", async () => {
    expect(kindOf(await rewritten((header) => header.replace("/v1", "/v2")))).toBe("not-age")
  })
  test("every beginning of a file that it was cut short", async () => {
    const file = await sealed()
    for (let length = 4; length <= file.length - plain.length - 1; length += 1)
      expect([length, kindOf(file.slice(0, length))]).toEqual([length, "cut-short"])
  })
})

describe("nobody gets in", () => {
  test("with other words", async () => {
    expect(await openAge(await sealed(), ["kettle-bench-river-lamp-otter-pear", ""])).toEqual({
      ok: false,
      problem: { kind: "wrong-words" },
    })
  })
  test("through a file whose end is missing", async () => {
    const file = await sealed(quick, new Uint8Array(70_000))
    for (const length of [file.length - 1, file.length - 5000, file.length - 65_552])
      expect(await openAge(file.slice(0, length), [words])).toEqual({
        ok: false,
        problem: { kind: "damaged" },
      })
  })
})

test("five hundred damaged copies are all refused", async () => {
  const { accepted, refused } = await damagedCopies({ logN: quick, runs: 500 })
  expect(accepted).toBe(0)
  expect(Object.values(refused).reduce((sum, count) => sum + count, 0)).toBe(500)
  expect(Object.keys(refused)).toEqual(expect.arrayContaining(["damaged", "cut-short", "wrong-words"]))
})

test("so are five with the work of a real one", async () => {
  expect(await damagedCopies({ logN: 17, runs: 5 })).toMatchObject({ accepted: 0 })
})
