// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { randomBytes } from "../../src/crypto/random.ts"
import { inShort, takeNear, withNear } from "../../src/right-now/near.ts"

const html = `<p>Ring 999</p><div id="right-now-own" data-next="On"></div><h2 id="numbers">Talk to someone</h2>`
const near = { key: randomBytes(32), sealed: randomBytes(300) }
const other = { key: randomBytes(32), sealed: randomBytes(9) }

test("what is put into the page is taken out of it once, and nothing stays behind", () => {
  document.body.innerHTML = withNear(html, near)
  expect(takeNear(document)).toEqual(near)
  expect(takeNear(document)).toBeUndefined()
  expect(document.querySelector<HTMLElement>("#right-now-own")?.dataset).toEqual({ next: "On" })
})

test("a newer one stands in place of the one before, and without any the page is as it was built", () => {
  const both = withNear(withNear(html, near), other)
  expect(both).toBe(withNear(html, other))
  expect(withNear(both, undefined)).toBe(html)
  expect(withNear(html, undefined)).toBe(html)
})

test("a page that has no place for it is left alone", () => {
  const elsewhere = "<h1>Sign in to the wifi</h1>"
  expect(withNear(elsewhere, near)).toBe(elsewhere)
  document.body.innerHTML = "<h1>Sign in</h1>"
  expect(takeNear(document)).toBeUndefined()
})

test.each(["", "only", "a.b!", "!.b"])("what is no such pair (%s) is none", (said) => {
  document.body.innerHTML = html
  document.querySelector("#right-now-own")?.setAttribute("data-own", said)
  expect(takeNear(document)).toBeUndefined()
})

test("in short, each card has what stands there at first and says that there is more; twice in short is the same", () => {
  const card = (heading: string, ...lengths: number[]) => ({
    heading,
    part: "",
    lines: lengths.map((length) => ({ text: "x".repeat(length), note: "", links: [] })),
  })
  const page = { v: 2, generation: 1, ours: undefined, cards: [card("a", 500, 500), card("b", 5)] } as const
  const short = inShort(page)
  expect(short.cards).toEqual([{ ...card("a", 500), more: true }, card("b", 5)])
  expect(inShort(short)).toEqual(short)
})
