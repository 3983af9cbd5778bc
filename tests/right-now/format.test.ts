import fc from "fast-check"
import { expect, test } from "vitest"
import { importKey, seal } from "../../src/crypto/aes-gcm.ts"
import { pad } from "../../src/crypto/padding.ts"
import { randomBytes } from "../../src/crypto/random.ts"
import { type Doorstep, openDoorstep, sealDoorstep } from "../../src/right-now/format.ts"
import { plainTurning } from "../support/plain-words.ts"

const key = randomBytes(32)
const page: Doorstep = {
  v: 2,
  generation: 7,
  ours: { language: "en-GB", words: plainTurning },
  cards: [
    { heading: "What helps me", part: "When I'm wobbly", lines: [{ text: "tea 🫖", note: "", links: [] }] },
    {
      heading: "People I can ring",
      part: "",
      lines: [{ text: "Sam", note: "friend", links: [{ label: "Ring Sam", href: "tel:+441632960001" }] }],
    },
  ],
}
const damaged = { ok: false, problem: { kind: "damaged" } }
const sealAnything = async (value: unknown) => {
  const aad = new TextEncoder().encode("open-door/doorstep/1")
  return await seal(await importKey(key), pad(new TextEncoder().encode(JSON.stringify(value))), aad)
}

test("the page comes back as it was written", async () => {
  expect(await openDoorstep(key, await sealDoorstep(key, page))).toEqual({ ok: true, value: page })
})

test("a page torn anywhere is damaged", async () => {
  const sealed = await sealDoorstep(key, page)
  for (let length = 0; length < sealed.length; length += 7)
    expect(await openDoorstep(key, sealed.slice(0, length))).toEqual(damaged)
})

test("a changed byte, or another key, is damaged", async () => {
  const sealed = await sealDoorstep(key, page)
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ by
      expect(await openDoorstep(key, changed)).toEqual(damaged)
    }),
  )
  expect(await openDoorstep(randomBytes(32), sealed)).toEqual(damaged)
  expect(await openDoorstep(randomBytes(16), sealed)).toEqual(damaged)
})

test("a page an older app wrote still opens; the words and cards of ours that it lacks stand around it", async () => {
  const lines = [{ text: "tea", note: "", links: [] }]
  const older = { v: 1, generation: 3, next: "Next", back: "Back" }
  const read = await openDoorstep(
    key,
    await sealAnything({ ...older, cards: [{ heading: "What helps me", place: "1 of 1", lines }] }),
  )
  const cards = [{ heading: "What helps me", part: "", lines }]
  expect(read).toEqual({ ok: true, value: { v: 2, generation: 3, ours: undefined, cards } })
})

test("pictures come back with their cards and lines; a picture that is no path of letters is damaged", async () => {
  const [first, ...others] = page.cards
  const lines = first?.lines.map((line) => ({ ...line, picture: "M8 8h9" })) ?? []
  const drawn = {
    ...page,
    cards: [{ heading: "", part: "", ...first, lines, picture: "M6 6h30" }, ...others],
  }
  expect(await openDoorstep(key, await sealDoorstep(key, drawn))).toEqual({ ok: true, value: drawn })
  for (const wrong of [7, null, { d: "M6 6" }]) {
    const card = { ...drawn.cards[0], picture: wrong }
    expect(await openDoorstep(key, await sealAnything({ ...page, cards: [card] }))).toEqual(damaged)
    const line = { ...lines[0], picture: wrong }
    const cards = [{ ...drawn.cards[0], lines: [line] }]
    expect(await openDoorstep(key, await sealAnything({ ...page, cards }))).toEqual(damaged)
  }
})

test("nothing but a page is read as a page, and no other kind of address as a number to ring", async () => {
  const line = { text: "Sam", note: "" }
  const card = { heading: "h", part: "" }
  const link = (href: string) => ({
    ...page,
    cards: [{ ...card, lines: [{ ...line, links: [{ label: "l", href }] }] }],
  })
  expect((await openDoorstep(key, await sealAnything(link("sms:01632960001")))).ok).toBe(true)
  const others = [
    null,
    7,
    [],
    {},
    { ...page, v: 3 },
    { ...page, generation: "7" },
    { ...page, ours: undefined },
    { ...page, ours: { language: "en-GB", words: { ...plainTurning, more: 1 } } },
    { ...page, ours: { words: plainTurning } },
    { ...page, cards: {} },
    { ...page, cards: [null] },
    { ...page, cards: [{ heading: "h", lines: [] }] },
    { ...page, v: 1, cards: [{ lines: [] }] },
    { ...page, cards: [{ ...card, lines: [line] }] },
    ...["javascript:alert(1)", "https://example.test", "tel:", "tel:1;x", "sms:+44 1632"].map(link),
  ]
  for (const other of others) expect(await openDoorstep(key, await sealAnything(other))).toEqual(damaged)
})
