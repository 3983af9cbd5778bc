import { expect, test } from "vitest"
import { importKey } from "../../src/crypto/aes-gcm.ts"
import { sha256 } from "../../src/crypto/hash.ts"
import { randomBytes } from "../../src/crypto/random.ts"
import { toBase64url } from "../../src/kit/base64url.ts"
import { hasMark, openPage, PageRow, sealPage } from "../../src/vault/page.ts"

const key = await importKey(randomBytes(32))
const place = { vault: "v", id: "p", store: "statements", rev: 3, kid: "k", sv: 1 }
const content = [["a", { text: "I like the river" }]]

test("a page opens in its own place", async () => {
  const row = await sealPage(key, place, JSON.stringify(content)).row
  expect(PageRow.safeParse(row).success).toBe(true)
  expect(await openPage(key, row, "v")).toEqual({ ok: true, value: content })
})

test.each([
  ["page id", { id: "q" }],
  ["store", { store: "people" }],
  ["revision", { rev: 2 }],
  ["key id", { kid: "l" }],
  ["shape version", { sv: 2 }],
] as const)("a page with another %s does not open", async (_what, other) => {
  const row = await sealPage(key, place, JSON.stringify(content)).row
  expect(await openPage(key, { ...row, ...other }, "v")).toEqual({ ok: false, problem: { kind: "damaged" } })
})

test("a page does not open in another vault, or with another key", async () => {
  const row = await sealPage(key, place, JSON.stringify(content)).row
  expect((await openPage(key, row, "w")).ok).toBe(false)
  expect((await openPage(await importKey(randomBytes(32)), row, "v")).ok).toBe(false)
})

test("every changed byte is seen", async () => {
  const row = await sealPage(key, place, '"x"').row
  for (const part of ["n", "ct"] as const) {
    for (let at = 0; at < row[part].length; at += 1) {
      const bytes = row[part].slice()
      bytes[at] = (bytes[at] ?? 0) ^ 1
      expect((await openPage(key, { ...row, [part]: bytes }, "v")).ok).toBe(false)
    }
  }
})

test("short words of any length make pages of one size, and the same words never the same bytes", async () => {
  const rows = await Promise.all(
    ["", "yes", "x".repeat(200)].map((words) => sealPage(key, place, JSON.stringify(words)).row),
  )
  expect(rows.map((row) => row.ct.length)).toEqual([272, 272, 272])
  const [one, other] = await Promise.all([1, 2].map(() => sealPage(key, place, '"same"').row))
  expect(one?.n).not.toEqual(other?.n)
  expect(one?.ct).not.toEqual(other?.ct)
})

test("a mark names one writing of a page and no other, even of the same words", async () => {
  const [one, other] = [sealPage(key, place, '"same"'), sealPage(key, place, '"same"')]
  expect(await hasMark(await one.row, one.mark)).toBe(true)
  expect(await hasMark(await other.row, one.mark)).toBe(false)
})

test("a page of version 1 is known by its hash, of every byte", async () => {
  const row = await sealPage(key, place, '"x"').row
  const mark = toBase64url(await sha256(new Uint8Array([...row.n, ...row.ct])))
  expect(await hasMark(row, mark)).toBe(true)
  expect(await hasMark({ ...row, ct: row.ct.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) }, mark)).toBe(
    false,
  )
})
