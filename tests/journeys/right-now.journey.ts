import type { Page } from "@playwright/test"
import type { Change, StoreName } from "../../src/vault/port.ts"
import words from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { anId, aPerson, aPlace, aStatement } from "../support/things.ts"
import { expect, goOffline, isAccessible, isKept, test } from "./house.ts"
import { tabTo } from "./keyboard-steps.ts"
import { goTo, said, sectionOf } from "./plan-steps.ts"
import { seedVault } from "./seeding.ts"

const numbers = [
  { name: words.numbers.danger, href: "tel:999" },
  { name: words.numbers.nhs, href: "tel:111" },
  { name: words.numbers.samaritans, href: "tel:116123" },
  { name: words.numbers.shout, href: /^sms:85258/ },
  { name: words.numbers.papyrus, href: "tel:08000684141" },
  { name: words.numbers.deaf, href: "tel:18001111" },
]

for (const address of ["/right-now", "/"])
  test(`with scripts switched off, the numbers to ring stand at ${address}`, async ({ browser, house }) => {
    const context = await browser.newContext({ baseURL: house.appUrl, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address)
    await expect(page).toHaveTitle(/Open Door/)
    for (const { name, href } of numbers)
      await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute("href", href)
    if (address === "/right-now")
      for (const card of [words.breathe, words.ground])
        for (const line of Object.values(card))
          await expect(page.getByText(line, { exact: true })).toBeVisible()
    await context.close()
  })

test("Right now is the same page with scripts, and can be used by everyone", async ({ person }) => {
  await person.goto("/right-now")
  await expect(person.getByRole("heading", { level: 1, name: words.title })).toBeVisible()
  for (const { name, href } of numbers)
    await expect(person.getByRole("link", { name, exact: true })).toHaveAttribute("href", href)
  await isAccessible(person)
})

const put = (store: StoreName, thing: { readonly id: string }): Change => ({
  do: "put",
  store,
  id: thing.id,
  thing,
})
const ofMine: readonly Change[] = [
  put(
    "statements",
    aStatement({ id: anId(1), kind: "do-myself", text: "A walk by the river", stages: ["wobbly"] }),
  ),
  put("statements", aStatement({ id: anId(2), kind: "helps", text: "Sit beside me", stages: ["not-well"] })),
  put("statements", aStatement({ id: anId(3), kind: "safer", text: "Lock the shed", who: "Kim" })),
  put("people", aPerson({ id: anId(4), name: "Sam Example", roles: ["takes-my-mind-off-it"] })),
  put("people", aPerson({ id: anId(5), name: "Ann Example", roles: ["professional"] })),
  put("places", aPlace({ id: anId(6), name: "The library", kind: "safe" })),
  put("places", aPlace({ id: anId(7), name: "The old pub", kind: "avoid" })),
]
const cardsOfMine = [
  words.headings["do-myself"],
  words.headings["mind-off"],
  words.headings.safer,
  words.breathe.title,
  words.ground.title,
  words.headings["helps-then"],
  words.headings["with-me"],
  words.headings["place-safe"],
  words.numbers.title,
]
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true })
const next = (page: Page) => page.getByRole("button", { name: words.next, exact: true })

test("with the keyboard alone: from home through every card to the numbers, and back", async ({ person }) => {
  await seedVault(person, ofMine)
  await person.goto("/")
  await tabTo(person, person.getByRole("link", { name: shell.rightNow, exact: true }))
  await person.keyboard.press("Enter")
  await expect(person.getByRole("heading", { level: 1, name: words.title })).toBeFocused()
  await expect(heading(person, cardsOfMine[0] ?? "")).toBeVisible()
  const ring999 = person.getByRole("link", { name: words.numbers.danger, exact: true })
  for (const name of cardsOfMine.slice(1)) {
    await tabTo(person, next(person))
    await person.keyboard.press("Enter")
    await expect(heading(person, name)).toBeFocused()
    await expect(heading(person, name)).toBeInViewport()
    await expect(ring999).toBeInViewport()
    await expect(person.getByText("The old pub")).toHaveCount(0)
  }
  await expect(next(person)).toHaveCount(0)
  for (const name of cardsOfMine.toReversed().slice(1)) {
    await tabTo(person, person.getByRole("button", { name: words.back, exact: true }))
    await person.keyboard.press("Enter")
    await expect(heading(person, name)).toBeFocused()
  }
  await tabTo(person, person.getByRole("link", { name: words.talk, exact: true }))
  await person.keyboard.press("Enter")
  await expect(heading(person, words.numbers.title)).toBeInViewport()
  await person.goBack()
  await expect(heading(person, cardsOfMine[0] ?? "")).toBeVisible()
  await person.goBack()
  await expect(person).toHaveURL("/")
})

test("my own list opens without a network, the same page each time, at its first card", async ({
  person,
  house,
}) => {
  await seedVault(person, ofMine)
  await person.goto("/right-now")
  await expect(heading(person, cardsOfMine[0] ?? "")).toBeVisible()
  await isKept(person)
  await goOffline(person, house)
  for (const name of cardsOfMine.slice(1, 4)) {
    await next(person).click()
    await expect(heading(person, name)).toBeVisible()
    await isAccessible(person)
  }
  await person.reload()
  await expect(heading(person, cardsOfMine[0] ?? "")).toBeVisible()
  await expect(person.getByText(said(words.place, { n: 1, of: cardsOfMine.length }))).toBeVisible()
  await person.goto("/")
  await goTo(person, shell.rightNow)
  await expect(heading(person, cardsOfMine[0] ?? "")).toBeVisible()
  await expect(person.getByText(said(words.place, { n: 1, of: cardsOfMine.length }))).toBeVisible()
})

test("the page kept for offline has my list in it, sealed, and shows it no longer than there is one", async ({
  person,
  house,
}) => {
  await seedVault(person, ofMine)
  await person.goto("/")
  await isKept(person)
  const kept = () =>
    person.evaluate(async () => (await (await caches.match("/right-now"))?.text()) ?? "nothing is kept")
  await expect
    .poll(async () => {
      await person.goto("/")
      return await kept()
    })
    .toMatch(/ data-own="[^"]{200}/)
  expect(await kept()).not.toContain("A walk by the river")
  await goOffline(person, house)
  await person.goto("/right-now")
  await expect(heading(person, cardsOfMine[0] ?? "")).toBeVisible()
  expect(await person.content()).not.toContain("data-own")
  // Another program took the files away, and left what the browser keeps of pages.
  await person.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
  })
  await person.reload()
  await expect(heading(person, words.breathe.title)).toBeVisible()
  await expect(person.getByText("A walk by the river")).toHaveCount(0)
})

test("a plan with far too much shows a few lines a card, and the rest on the same card, whole", async ({
  person,
}) => {
  const long = (n: number) => `${n}: ${"I look at the river. ".repeat(95)}`.trim()
  const all = Array.from({ length: 60 }, (_, n) => long(n))
  await seedVault(
    person,
    all.map((text, n) =>
      put("statements", aStatement({ id: anId(100 + n), kind: "helps", text, order: n, stages: ["wobbly"] })),
    ),
  )
  for (const open of [() => person.goto("/right-now"), () => goTo(person, shell.rightNow)]) {
    await open()
    const mine = person.getByRole("listitem").filter({ hasText: "I look at the river." })
    await expect(mine).toHaveCount(1)
    await expect(person.getByRole("link", { name: words.numbers.danger, exact: true })).toBeInViewport()
    await person.getByRole("button", { name: words.more, exact: true }).click()
    await expect(mine).toHaveText(all)
    await expect(mine.nth(1)).toBeFocused()
    await next(person).click()
    await expect(heading(person, words.breathe.title)).toBeFocused()
    await person.goto("/")
  }
})

test("in the biggest letters on a small phone, nothing stands over what is to be read or pressed", async ({
  person,
}) => {
  await seedVault(person, ofMine)
  await person.setViewportSize({ width: 320, height: 640 })
  await person.addInitScript(() => localStorage.setItem("open-door-preferences", '{"size":200}'))
  await person.goto("/right-now")
  await expect(person.locator("html")).toHaveAttribute("data-size", "200")
  await expect(heading(person, words.headings["do-myself"])).toBeVisible()
  await isAccessible(person)
})

test("a card is read aloud by a voice of this device, and only by such a one", async ({ person }) => {
  await seedVault(person, ofMine)
  const read = person.getByRole("button", { name: words.read, exact: true })
  await person.addInitScript(() => {
    const said: string[] = []
    const voices = [{ lang: "en-GB", localService: location.hash !== "#away" }]
    const speechSynthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: (piece: { readonly text: string }) => said.push(piece.text),
      cancel: () => {},
    })
    class SpeechSynthesisUtterance extends EventTarget {
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    Object.defineProperty(globalThis, "speechSynthesis", { value: speechSynthesis })
    Object.assign(globalThis, { SpeechSynthesisUtterance, said })
  })
  await person.goto("/right-now#away")
  await expect(heading(person, cardsOfMine[0] ?? "")).toBeVisible()
  await expect(read).toHaveCount(0)
  await person.goto("/right-now")
  await person.reload()
  await read.click()
  await expect(person.getByRole("button", { name: words.stop, exact: true })).toBeFocused()
  expect(await person.evaluate(() => Reflect.get(globalThis, "said"))).toEqual([
    words.headings["do-myself"],
    "A walk by the river",
  ])
  await isAccessible(person)
})

test("afterwards, only who wants to goes to what they would change", async ({ person }) => {
  await person.goto("/right-now")
  await person.getByRole("link", { name: words.afterwards }).click()
  await expect(person).toHaveURL("/wishes#part-3")
  const box = sectionOf(person, "coming-back").getByRole("textbox", { name: statements.words })
  await expect(box).toBeFocused()
  await expect(box).toBeInViewport()
})
