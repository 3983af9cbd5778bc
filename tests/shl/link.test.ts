import * as fc from "fast-check"
import { expect, test } from "vitest"
import { type Link, readLink, writeLink } from "../../src/shl/link.ts"
import { newLink } from "../../src/shl/make.ts"
import vector from "../vectors/shl/stu1.json" with { type: "json" }

const aLink = (with_: Partial<Link> = {}): Link => ({
  url: `https://shl.example.org/shl/${"p".repeat(43)}`,
  key: "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q",
  longTerm: false,
  passcode: false,
  direct: false,
  ...with_,
})
const raw = (payload: unknown): string =>
  `shlink:/${Buffer.from(typeof payload === "string" ? payload : JSON.stringify(payload)).toString("base64url")}`
const plain = { url: aLink().url, key: aLink().key }

test("the standard's published example reads as it says", () => {
  expect(readLink(vector.link)).toEqual({
    ok: true,
    value: {
      url: "https://ehr.example.org/qr/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM/m",
      key: vector.key,
      label: "Back-to-school immunizations for Oliver Brown",
      longTerm: true,
      passcode: true,
      direct: false,
    },
  })
})

test("what is written reads back the same, with any label, end and flags, behind a viewer or not", () => {
  const links = fc.record({
    key: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((one) => Buffer.from(one).toString("base64url")),
    exp: fc.integer({ min: 0, max: 7_258_118_400 }),
    label: fc.string({ unit: "grapheme", maxLength: 8 }),
    flags: fc.constantFrom(
      {},
      { longTerm: true },
      { passcode: true },
      { longTerm: true, passcode: true },
      { direct: true },
    ),
    viewer: fc.constantFrom("", "https://viewer.example.org/#", " \n"),
  })
  fc.assert(
    fc.property(links, ({ flags, viewer, ...rest }) => {
      const link = aLink({ ...rest, ...flags })
      const written = writeLink(link)
      expect(written.ok && readLink(viewer + written.value)).toEqual({ ok: true, value: link })
    }),
  )
})

test("no text whatever makes reading throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map(raw),
        fc.base64String().map((one) => `shlink:/${one}`),
      ),
      (one) => {
        expect(typeof readLink(one).ok).toBe("boolean")
      },
    ),
  )
})

test("the payload is minified, without padding, its flags in alphabetical order", () => {
  const written = writeLink(aLink({ longTerm: true, passcode: true, exp: 1_800_000_000 }))
  const text = written.ok ? written.value : ""
  expect(text).toMatch(/^shlink:\/[\w-]+$/)
  expect(Buffer.from(text.slice(8), "base64url").toString()).toBe(
    `{"url":"${plain.url}","key":"${plain.key}","exp":1800000000,"flag":"LP","v":1}`,
  )
})

test.each([
  ["an address too long for the standard", { url: `https://a.example/${"p".repeat(111)}` }, "url-too-long"],
  ["an address somebody could guess", { url: "https://a.example/shl/short" }, "guessable"],
  ["an address in clear", { url: plain.url.replace("https", "http") }, "not-secure"],
  ["an address that runs script", { url: `javascript:${"a".repeat(50)}` }, "not-secure"],
  ["something that is no address", { url: "p".repeat(60) }, "bad-url"],
  ["an address with a name and password", { url: plain.url.replace("//", "//a:b@") }, "bad-url"],
  ["a short key", { key: "abc" }, "bad-key"],
  ["a key that is not base64url", { key: `${"a".repeat(42)}+` }, "bad-key"],
  ["a key with bits over", { key: `${"a".repeat(42)}b` }, "bad-key"],
  ["an end in milliseconds", { exp: 1_800_000_000_000 }, "exp-in-milliseconds"],
  ["an end before 1970", { exp: -1 }, "bad-exp"],
  ["a label of 81 characters", { label: "é".repeat(81) }, "label-too-long"],
  ["a passcode on a direct file", { direct: true, passcode: true }, "passcode-on-direct"],
])("neither writes nor reads %s", (_, wrong, kind) => {
  expect(writeLink(aLink(wrong))).toMatchObject({ problem: { kind } })
  const { longTerm: _l, passcode, direct, ...members } = aLink(wrong)
  const flag = `${passcode ? "P" : ""}${direct ? "U" : ""}`
  expect(readLink(raw({ ...members, flag }))).toMatchObject({ problem: { kind } })
})

test("a label of 80 emoji is 80 characters", () => {
  expect(writeLink(aLink({ label: "🙂".repeat(80) })).ok).toBe(true)
})

test("a link to this very machine may be http", () => {
  for (const origin of ["http://localhost:8787", "http://127.0.0.1:8787"]) {
    expect(newLink(origin, 1_800_000_000).ok).toBe(true)
  }
})

test("unknown members and unknown flags are ignored", () => {
  const read = readLink(raw({ ...plain, flag: "ZPxL", foo: 1, _x: { y: 2 }, extension: [] }))
  expect(read).toEqual({ ok: true, value: aLink({ longTerm: true, passcode: true }) })
})

test("a later version is not followed, and its label can still be shown", () => {
  expect(readLink(raw({ v: 2, label: "Later" }))).toEqual({
    ok: false,
    problem: { kind: "newer-version", label: "Later" },
  })
  expect(readLink(raw({ ...plain, v: 2, label: 7 }))).toMatchObject({ problem: { kind: "newer-version" } })
})

test.each([
  ["nothing", ""],
  ["an ordinary address", "https://example.org/"],
  ["a viewer's address without #", `https://viewer.example.org/${raw(plain)}`],
  ["something before it that is no address", `look here #${raw(plain)}`],
  ["padding", `${raw({ ...plain, label: "ab" })}=`],
  ["text that is not JSON", raw("{")],
  ["an address that is a number", raw({ ...plain, url: 7 })],
  ["an end that is text", raw({ ...plain, exp: "1800000000" })],
  ["version nought", raw({ ...plain, v: 0 })],
])("%s is not a link", (_, text) => {
  expect(readLink(text)).toEqual({ ok: false, problem: { kind: "not-a-link" } })
})

test("every new link has its own key and its own path of 256 bits", () => {
  const made = Array.from({ length: 50 }, () =>
    newLink("https://door.example.org", 1_800_000_000, "Shared with you"),
  )
  const links = made.flatMap((one) => (one.ok ? [one.value] : []))
  expect(new Set(links.flatMap((one) => [one.key, one.path])).size).toBe(100)
  for (const { link, key, path } of links) {
    expect(readLink(link)).toEqual({
      ok: true,
      value: aLink({
        url: `https://door.example.org/shl/${path}`,
        key,
        exp: 1_800_000_000,
        label: "Shared with you",
      }),
    })
    expect(path).toMatch(/^[\w-]{43}$/)
  }
})
