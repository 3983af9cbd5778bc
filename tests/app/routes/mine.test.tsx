// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, describe, expect, test, vi } from "vitest"
import { kindNames, rowOf } from "../../../src/domain/kinds.ts"
import { usualChapters } from "../../../src/domain/whole-plan.ts"
import paper from "../../../src/texts/en-GB/paper.json" with { type: "json" }
import rightNow from "../../../src/texts/en-GB/right-now.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { aFact } from "../../support/hubs.ts"
import { kindTexts as kinds } from "../../support/kind-texts.ts"
import { aPerson, aStatement } from "../../support/things.ts"
import { choose, helps, me, onPaper, sheet, tickOnce } from "./mine-steps.ts"

afterEach(() => vi.unstubAllGlobals())

test("with nothing written it says what would be on it, and leads to where it is written", async () => {
  await onPaper([])
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
    await onPaper([
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
    await onPaper([me, helps])
    for (const words of Object.values(paper.legal)) expect(sheet().textContent).toContain(words)
    expect(sheet().textContent).toContain("This is how it stood on 22 November 2026.")
    expect(sheet().textContent).toContain("I last changed it on 18 November 2026.")
  })
  test.each(["summary", "card", "plan", "large"] as const)(
    "and nothing private stands on the %s, asked or not",
    async (name) => {
      const secret = (privacy: "private" | "never-share") =>
        keep("statements", aStatement({ kind: "helps", text: `this is ${privacy}`, privacy }))
      await onPaper([me, helps, secret("private"), secret("never-share")])
      await choose(name)
      expect(sheet().textContent).not.toContain("this is")
      expect(screen.queryByRole("checkbox", { name: paper.alsoPrivate }) !== null).toBe(
        name === "plan" || name === "large",
      )
    },
  )
  test("says how much more there is, on paper and beside it, and cuts nothing off", async () => {
    const long = "Stay with me. ".repeat(100).trim()
    await onPaper([me, helps, keep("statements", aStatement({ kind: "helps", text: long, order: 2 }))])
    expect(sheet().textContent).toContain("And 1 more in my plan.")
    expect(sheet().textContent).not.toContain("Stay with me")
    expect(screen.getByText(/^1 thing does not fit/)).toBeTruthy()
  })
})

describe("the hub's number", () => {
  const real = { madeUp: false, phone: aFact("01904 000000") }
  test("stands there when the hub confirmed it", async () => {
    await onPaper([me, helps], {}, real)
    expect(sheet().textContent).toContain("My hub: Example Street, 01904 000000")
  })
  test.each([
    ["not confirmed", { ...real, phone: aFact("01904 000000", { confirmed: false }) }],
    ["made up", { ...real, madeUp: true }],
  ])("does not when it is %s", async (_, hub) => {
    await onPaper([me, helps], {}, hub)
    expect(sheet().textContent).not.toContain("01904")
  })
})

describe("every kind of statement", () => {
  test("has its place on the blank form, with its title, why, and room to write", async () => {
    await onPaper([])
    await choose("blank")
    for (const kind of usualChapters.flatMap((chapter) => chapter.kinds)) {
      const heading = within(sheet()).getByRole("heading", { level: 4, name: kinds[kind].title })
      const section = heading.closest("section")
      expect(section?.textContent).toContain(kinds[kind].why)
      expect(section?.querySelectorAll(".rules > div").length).toBeGreaterThanOrEqual(3)
    }
  })
})

describe("a note on what should be better", () => {
  const note = (text: string, privacy: "normal" | "private" | "never-share" = "normal") =>
    keep("statements", aStatement({ kind: "better", text, privacy }))
  test("is offered where there is one, holds nothing else, and names nobody", async () => {
    await onPaper([me, helps, note("I waited an hour")])
    await choose("note")
    expect(sheet().textContent).toContain("I waited an hour")
    expect(sheet().textContent).not.toMatch(/Sit with me|Jo/)
    expect(sheet().textContent).not.toContain(paper.legal.what)
  })
  test("has what is private only on my own copy, and what is never shared on none", async () => {
    await onPaper([note("one"), note("two, private", "private"), note("three, never", "never-share")])
    await choose("note")
    expect(sheet().textContent).not.toMatch(/two|three/)
    await tickOnce(paper.alsoPrivate)
    expect(sheet().textContent).toContain("two, private")
    expect(sheet().textContent).toContain(paper.sheet.ownCopy)
    expect(sheet().textContent).not.toContain("three")
  })
  test("is no choice where there is none", async () => {
    await onPaper([me, helps])
    expect(screen.queryByRole("radio", { name: new RegExp(`^${paper.papers.note}`) })).toBeNull()
  })
})

test("a carer's emergency card holds what was written for it and who covers, whatever else is written", async () => {
  const all = kindNames.flatMap((kind) =>
    (["normal", "private", "never-share"] as const).map((privacy) =>
      aStatement({ kind, text: `${privacy}: ${kind}.`, stages: [...rowOf(kind).stages], privacy }),
    ),
  )
  await onPaper([me, keep("people", aPerson()), ...all.map((one) => keep("statements", one))])
  await choose("carer")
  const text = sheet().textContent ?? ""
  for (const words of ["Jo", paper.carer.what, "normal: carer-covers.", "normal: carer-card."])
    expect(text).toContain(words)
  const others = all.filter(({ kind, privacy }) => privacy !== "normal" || !/^carer-c(overs|ard)$/.test(kind))
  expect(others.filter((one) => text.includes(one.text))).toEqual([])
  expect(text).not.toMatch(/Sam Example|Say Jo/)
})

test.each(["summary", "card", "plan", "large", "note", "carer"] as const)(
  "made-up things say so on every sheet of the %s",
  async (name) => {
    const more = (["better", "carer-card"] as const).map((kind) => keep("statements", aStatement({ kind })))
    await onPaper([me, helps, ...more], { mode: "sample" })
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
  await onPaper([me, helps])
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
