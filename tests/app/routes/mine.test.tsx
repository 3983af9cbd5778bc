// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, describe, expect, test, vi } from "vitest"
import { kindNames, rowOf } from "../../../src/domain/kinds.ts"
import { usualChapters } from "../../../src/domain/whole-plan.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import { noNeedsYet } from "../../../src/domain/needs.ts"
import type { Services } from "../../../src/app/services.ts"
import { kindTexts as kinds } from "../../support/kind-texts.ts"
import paper from "../../../src/texts/en-GB/paper.json" with { type: "json" }
import rightNow from "../../../src/texts/en-GB/right-now.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import type { Change } from "../../../src/vault/port.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aFact } from "../../support/hubs.ts"
import { aPerson, aPlace, aStatement } from "../../support/things.ts"

afterEach(() => vi.unstubAllGlobals())

const me = keepMe({ ...nobodyYet, chosenName: "Jo", howToAddress: "Say Jo", hub: "example-street" })
const helps = keep("statements", aStatement({ kind: "helps", text: "Sit with me" }))

async function open(changes: readonly Change[], some: Partial<Services> = {}, hub = {}) {
  const app = await anApp({ hub })
  await app.vault.change(changes)
  await app.hubs.refresh()
  await drawApp({ ...app, ...some }, "/mine")
  return app
}
const choose = async (name: keyof typeof paper.papers) =>
  await userEvent.click(screen.getByRole("radio", { name: `${paper.papers[name]} ${paper.hints[name]}` }))
const tickOnce = async (name: string) => {
  const box = screen.getByRole<HTMLInputElement>("checkbox", { name })
  if (!box.checked) await userEvent.click(box)
}
const sheet = () => within(screen.getByRole("region", { name: paper.preview })).getByRole("article")

test("with nothing written it says what would be on it, and leads to where it is written", async () => {
  await open([])
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("On paper")
  expect(screen.getByRole("link", { name: paper.nothing.wishes }).getAttribute("href")).toBe("/wishes")
  expect(screen.getByText(kinds["makes-worse"].title)).toBeTruthy()
  expect(screen.queryByRole("button", { name: paper.print })).toBeNull()
  await choose("plan")
  expect(screen.getByRole("link", { name: paper.nothing.plan }).getAttribute("href")).toBe("/plan")
  await choose("blank")
  expect(screen.getByRole("button", { name: paper.print })).toBeTruthy()
})

describe("the page for strangers", () => {
  test("says my name and needs, what helps, whom to ring and whom not to tell", async () => {
    await open([
      me,
      helps,
      keep("people", aPerson({ name: "Sam Example", relation: "sister" })),
      keep("people", aPerson({ name: "Dan Example", phone: "01632 960002", notToBeTold: true })),
    ])
    const names = within(sheet())
      .getAllByRole("heading")
      .map((one) => one.textContent)
    expect(names).toEqual(["Jo", "What I need", "What helps me", "Who to ring", "Who not to tell"])
    expect(sheet().textContent).toContain("Say Jo")
    expect(sheet().textContent).toContain("Sam Example sister · 01632 960001")
    expect(sheet().textContent).toContain("Dan Example")
    expect(sheet().textContent).not.toContain("01632 960002")
  })
  test("says what the law makes of it, and how old it is, in words", async () => {
    await open([me, helps])
    for (const words of Object.values(paper.legal)) expect(sheet().textContent).toContain(words)
    expect(sheet().textContent).toContain("This is how it stood on 22 November 2026.")
    expect(sheet().textContent).toContain("I last changed it on 18 November 2026.")
  })
  test.each(["summary", "card", "plan", "large"] as const)(
    "and nothing private stands on the %s, asked or not",
    async (name) => {
      const secret = (privacy: "private" | "never-share") =>
        keep("statements", aStatement({ kind: "helps", text: `this is ${privacy}`, privacy }))
      await open([me, helps, secret("private"), secret("never-share")])
      await choose(name)
      expect(sheet().textContent).not.toContain("this is")
      expect(screen.queryByRole("checkbox", { name: paper.alsoPrivate }) !== null).toBe(
        name === "plan" || name === "large",
      )
    },
  )
  test("says how much more there is, on paper and beside it, and cuts nothing off", async () => {
    const long = "Stay with me. ".repeat(100).trim()
    await open([me, helps, keep("statements", aStatement({ kind: "helps", text: long, order: 2 }))])
    expect(sheet().textContent).toContain("And 1 more in my plan.")
    expect(sheet().textContent).not.toContain("Stay with me")
    expect(screen.getByText(/^1 thing does not fit/)).toBeTruthy()
  })
})

describe("the hub's number", () => {
  const real = { madeUp: false, phone: aFact("01904 000000") }
  test("stands there when the hub confirmed it", async () => {
    await open([me, helps], {}, real)
    expect(sheet().textContent).toContain("My hub: Example Street, 01904 000000")
  })
  test.each([
    ["not confirmed", { ...real, phone: aFact("01904 000000", { confirmed: false }) }],
    ["made up", { ...real, madeUp: true }],
  ])("does not when it is %s", async (_, hub) => {
    await open([me, helps], {}, hub)
    expect(sheet().textContent).not.toContain("01904")
  })
})

test("the private ones go on my own copy when I tick it, and what is just for me on none", async () => {
  await open([
    me,
    helps,
    keep("statements", aStatement({ text: "my secret song", privacy: "private" })),
    keep("statements", aStatement({ text: "nobody's business", privacy: "never-share" })),
  ])
  await choose("plan")
  expect(screen.getByText("1 private thing stays out of this paper.")).toBeTruthy()
  expect(screen.getByText("1 thing is just for me. It is never printed.")).toBeTruthy()
  await userEvent.click(screen.getByRole("checkbox", { name: paper.alsoPrivate }))
  expect(sheet().textContent).toContain("my secret song")
  expect(sheet().textContent).toContain(paper.sheet.ownCopy)
  expect(sheet().textContent).not.toContain("nobody's business")
  await choose("summary")
  expect(sheet().textContent).not.toContain("my secret song")
})

describe("every kind of statement", () => {
  test("prints in the whole plan under its heading, with all it says of itself", async () => {
    const more = {
      why: "it is so",
      who: "Sam",
      doneOn: "2026-11-01",
      often: "weekly",
      author: "with-carer",
      agreed: { agreed: false, who: "Dr Example", mine: "I do", theirs: "not yet" },
    } as const
    const all = kindNames.map((kind) =>
      aStatement({ kind, text: `mine: ${kind}`, stages: [...rowOf(kind).stages], ...more }),
    )
    await open(all.map((one) => keep("statements", one)))
    for (const name of ["plan", "large"] as const) {
      await choose(name)
      for (const tick of Object.values(paper.also)) await tickOnce(tick)
      for (const kind of kindNames) {
        const heading = within(sheet()).getByRole("heading", { level: 4, name: kinds[kind].title })
        const words = heading.closest("section")?.textContent ?? ""
        for (const said of [
          `mine: ${kind}`,
          "Why: it is so",
          "Who helps: Sam",
          "Done on 1 November 2026.",
          "Each week",
          "I wrote this with a carer.",
          "Dr Example and I do not agree on this.",
          "How I see it: I do",
          "How they see it: not yet",
        ])
          expect(words).toContain(said)
      }
    }
  })
  test("has its place on the blank form, with its title, why, and room to write", async () => {
    await open([])
    await choose("blank")
    for (const kind of usualChapters.flatMap((chapter) => chapter.kinds)) {
      const heading = within(sheet()).getByRole("heading", { level: 4, name: kinds[kind].title })
      const section = heading.closest("section")
      expect(section?.textContent).toContain(kinds[kind].why)
      expect(section?.querySelectorAll(".rules > div").length).toBeGreaterThanOrEqual(3)
    }
  })
})

test("what I wrote as a carer, and what should be better, go into the whole plan when I tick them", async () => {
  await open(
    (["hope", "carer-strain", "better"] as const).map((kind) =>
      keep("statements", aStatement({ kind, text: `mine: ${kind}` })),
    ),
  )
  await choose("plan")
  expect(sheet().textContent).toContain("mine: hope")
  expect(sheet().textContent).not.toMatch(/mine: (carer|better)/)
  await tickOnce(paper.also.carer)
  expect(sheet().textContent).toContain("mine: carer-strain")
  expect(sheet().textContent).not.toContain("mine: better")
})

describe("a note on what should be better", () => {
  const note = (text: string, privacy: "normal" | "private" | "never-share" = "normal") =>
    keep("statements", aStatement({ kind: "better", text, privacy }))
  test("is offered where there is one, holds nothing else, and names nobody", async () => {
    await open([me, helps, note("I waited an hour")])
    await choose("note")
    expect(sheet().textContent).toContain("I waited an hour")
    expect(sheet().textContent).not.toMatch(/Sit with me|Jo/)
    expect(sheet().textContent).not.toContain(paper.legal.what)
  })
  test("has what is private only on my own copy, and what is never shared on none", async () => {
    await open([note("one"), note("two, private", "private"), note("three, never", "never-share")])
    await choose("note")
    expect(sheet().textContent).not.toMatch(/two|three/)
    await tickOnce(paper.alsoPrivate)
    expect(sheet().textContent).toContain("two, private")
    expect(sheet().textContent).toContain(paper.sheet.ownCopy)
    expect(sheet().textContent).not.toContain("three")
  })
  test("is no choice where there is none", async () => {
    await open([me, helps])
    expect(screen.queryByRole("radio", { name: new RegExp(`^${paper.papers.note}`) })).toBeNull()
  })
})

test("a carer's emergency card holds what was written for it and who covers, whatever else is written", async () => {
  const all = kindNames.flatMap((kind) =>
    (["normal", "private", "never-share"] as const).map((privacy) =>
      aStatement({ kind, text: `${privacy}: ${kind}.`, stages: [...rowOf(kind).stages], privacy }),
    ),
  )
  await open([me, keep("people", aPerson()), ...all.map((one) => keep("statements", one))])
  await choose("carer")
  const text = sheet().textContent ?? ""
  for (const words of ["Jo", paper.carer.what, "normal: carer-covers.", "normal: carer-card."])
    expect(text).toContain(words)
  const others = all.filter(({ kind, privacy }) => privacy !== "normal" || !/^carer-c(overs|ard)$/.test(kind))
  expect(others.filter((one) => text.includes(one.text))).toEqual([])
  expect(text).not.toMatch(/Sam Example|Say Jo/)
})

test("the whole plan has people, places and needs too; who is not to be told is a name", async () => {
  await open([
    keepMe({ ...nobodyYet, needs: { ...noNeedsYet, interpreter: "BSL" } }),
    keep("people", aPerson({ name: "Sam Example", give: "a lift", email: "sam@example.org" })),
    keep("people", aPerson({ name: "Dan Example", phone: "01632 960002", notToBeTold: true })),
    keep("places", aPlace({ kind: "safe" })),
  ])
  await choose("plan")
  const text = sheet().textContent
  for (const said of ["Sam Example", "What I give: a lift", "sam@example.org", "Dan Example", "BSL"])
    expect(text).toContain(said)
  expect(text).toContain("The libraryMuseum StreetI feel safe here.")
  expect(text).not.toContain("01632 960002")
})

test.each(["summary", "card", "plan", "large", "note", "carer"] as const)(
  "made-up things say so on every sheet of the %s",
  async (name) => {
    const more = (["better", "carer-card"] as const).map((kind) => keep("statements", aStatement({ kind })))
    await open([me, helps, ...more], { mode: "sample" })
    await choose(name)
    expect(sheet().textContent).toContain(paper.sheet.madeUp)
  },
)

test("it prints under a plain name, and has its own again after", async () => {
  const seen: string[] = []
  vi.stubGlobal("print", () => {
    dispatchEvent(new Event("beforeprint"))
    seen.push(document.title)
    dispatchEvent(new Event("afterprint"))
  })
  await open([me, helps])
  for (const name of ["summary", "card", "blank"] as const) {
    await choose(name)
    await userEvent.click(screen.getByRole("button", { name: paper.print }))
  }
  expect(seen).toEqual(["Plan", "Card", "Form"])
  expect(document.title).toBe("On paper · Open Door")
})

test("the numbers on paper are those of Right now", () => {
  const known = Object.values(rightNow.numbers).flatMap((words) => words.match(/\d[\d ]*\d/g) ?? [])
  for (const words of Object.values(paper.numbers)) {
    const [number] = words.match(/\d[\d ]*\d/) ?? ["none"]
    expect(known).toContain(number)
  }
})
