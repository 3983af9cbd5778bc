import { expect, test } from "vitest"
import { kindNames } from "../../src/domain/kinds.ts"
import { placeKinds } from "../../src/domain/place.ts"
import { stages } from "../../src/domain/stages.ts"
import { mayStand } from "../../src/vault/doorstep.ts"
import {
  doorstepOf,
  type DoorstepThings,
  type DoorstepWords,
  type OwnGroup,
} from "../../src/vault/doorstep-cards.ts"
import { plainWords } from "../support/plain-words.ts"
import { aPerson, aPlace, aStatement } from "../support/things.ts"

const breathe = { heading: "breathe", part: "", lines: [{ text: "in, out", note: "", links: [] }] }
const hub = { text: "Example Street", note: "", links: [{ label: "ring", href: "tel:01632960123" }] }

const pageOf = (things: Partial<DoorstepThings>, words: Partial<DoorstepWords> = {}) =>
  doorstepOf({ statements: [], people: [], places: [], ...things }, { ...plainWords, ...words }, 5)
const cardsOf = (...asked: Parameters<typeof pageOf>) =>
  pageOf(...asked).cards.map(({ part, heading, lines }) => [part, heading, lines.map((line) => line.text)])

test("my own words and people come first, from wobbly to not well, then places, then the hub", () => {
  const statements = [
    aStatement({ kind: "safer", text: "lock the shed", stages: ["wobbly", "not-well"] }),
    aStatement({ kind: "reason-to-keep-going", text: "my sister", stages: ["not-well"] }),
    aStatement({ kind: "helps", text: "sit with me", stages: ["not-well"] }),
    aStatement({ kind: "helps", text: "tea", stages: ["wobbly", "not-well"] }),
    aStatement({ kind: "do-myself", text: "a walk", stages: ["wobbly"] }),
    aStatement({ kind: "do-myself", text: "a blanket", stages: ["not-well"] }),
    aStatement({ kind: "hope", text: "a garden" }),
  ]
  const people = [
    aPerson({ name: "Ann", roles: ["professional"] }),
    aPerson({ name: "Bea", roles: ["ask-for-help", "carer"] }),
    aPerson({ name: "Cem", roles: ["takes-my-mind-off-it"] }),
    aPerson({ name: "Dee", roles: [] }),
  ]
  const places = placeKinds.map((kind) => aPlace({ kind, name: kind }))
  expect(cardsOf({ statements, people, places }, { fixed: [breathe], hub })).toEqual([
    ["wobbly", "do", ["a walk"]],
    ["wobbly", "helps", ["tea"]],
    ["wobbly", "mind off", ["Cem"]],
    ["wobbly", "ask", ["Bea", "Dee"]],
    ["wobbly", "reasons", ["my sister"]],
    ["wobbly", "safer", ["lock the shed"]],
    ["", "breathe", ["in, out"]],
    ["not well", "do then", ["a blanket"]],
    ["not well", "helps then", ["sit with me"]],
    ["not well", "with me", ["Ann", "Bea"]],
    ["places", "places mind off", ["takes-my-mind-off-it"]],
    ["places", "safe places", ["safe"]],
    ["places", "places that help", ["help"]],
    ["places", "hub", ["Example Street"]],
  ])
})

test("with nothing written, our own cards and the hub are there", () => {
  expect(cardsOf({})).toEqual([])
  expect(cardsOf({}, { fixed: [breathe], hub })).toEqual([
    ["", "breathe", ["in, out"]],
    ["places", "hub", ["Example Street"]],
  ])
})

test("somebody can be rung and texted; without a number, or not to be told, they do not stand there", () => {
  const people = [
    aPerson({ name: "Sam Example", phone: "01632 960001", textNumber: "07700 900001" }),
    aPerson({ name: "No Number", phone: "", textNumber: "" }),
    aPerson({ name: "Not Told", notToBeTold: true }),
  ]
  expect(pageOf({ people }).cards).toEqual([
    {
      heading: "ask",
      part: "wobbly",
      lines: [
        {
          text: "Sam Example",
          note: "friend",
          links: [
            { label: "ring Sam Example", href: "tel:01632960001" },
            { label: "text Sam Example", href: "sms:07700900001" },
          ],
        },
      ],
    },
  ])
})

test("safer surroundings say who helps, and a place where it is and when", () => {
  const statements = [aStatement({ kind: "safer", text: "lock the shed", who: "Sam", doneOn: "2026-11-01" })]
  const places = [aPlace({ kind: "safe", name: "The library", where: "Museum Street", hoursNote: "till 7" })]
  expect(pageOf({ statements, places }).cards.map((card) => card.lines[0])).toEqual([
    { text: "lock the shed", note: "with Sam", links: [] },
    { text: "The library", note: "Museum Street\ntill 7", links: [] },
  ])
})

test("something of My plan stands there once the person uses it for bad days", () => {
  const strength = aStatement({ kind: "strength", text: "singing" })
  expect(cardsOf({ statements: [strength] })).toEqual([])
  expect(cardsOf({ statements: [{ ...strength, stages: ["steady", "not-well"] }] })).toEqual([
    ["wobbly", "do", ["singing"]],
  ])
})

test("private words stand on the person's own page", () => {
  const statements = [aStatement({ kind: "helps", text: "tea", privacy: "never-share" })]
  expect(cardsOf({ statements })).toEqual([["wobbly", "helps", ["tea"]]])
})

test("every statement of its kinds stands there exactly once, whatever its stages", () => {
  for (const kind of ["do-myself", "helps", "safer", "reason-to-keep-going"] as const)
    for (let some = 0; some < 2 ** stages.length; some += 1) {
      const one = aStatement({ kind, stages: stages.filter((_, at) => (some >> at) & 1) })
      expect(pageOf({ statements: [one] }).cards.flatMap((card) => card.lines)).toHaveLength(1)
    }
})

test("what would stand on the page is never something the vault thinks cannot; a place to avoid never does", () => {
  for (const kind of kindNames)
    for (const stage of stages) {
      const one = aStatement({ kind, stages: [stage] })
      if (pageOf({ statements: [one] }).cards.length > 0) expect(mayStand("statements", one)).toBe(true)
    }
  for (const kind of placeKinds) {
    const one = aPlace({ kind })
    expect(pageOf({ places: [one] }).cards).toHaveLength(kind === "avoid" ? 0 : 1)
    expect(mayStand("places", one)).toBe(kind !== "avoid")
  }
})

test("sixty statements of 2,000 characters stand there whole", () => {
  const statements = Array.from({ length: 60 }, (_, at) =>
    aStatement({ kind: "helps", text: `${at} ${"x".repeat(2000)}`, order: at }),
  )
  expect(pageOf({ statements }).cards.flatMap((card) => card.lines.map((line) => line.text))).toEqual(
    statements.map((one) => one.text),
  )
})

test("on a device others use nothing of the person's own stands there, only what is the same for everybody and the hub", () => {
  const things = {
    statements: [aStatement({ kind: "helps", text: "Tea with Sam", stages: ["wobbly"] })],
    people: [aPerson({ name: "Sam Example" })],
    places: [aPlace({ name: "The bench", kind: "safe" })],
  }
  const shown = JSON.stringify(pageOf(things, { hidesOwn: true, hub }))
  expect(shown).not.toMatch(/Tea with Sam|Sam Example|The bench/)
  expect(shown).toContain("Example Street")
  expect(JSON.stringify(pageOf(things, { hub }))).toMatch(/Tea with Sam.*Sam Example.*The bench/)
})

test("for whoever reads with pictures each card of their own has its picture; for everybody else none has", () => {
  const statements = [aStatement({ kind: "helps", text: "tea", stages: ["wobbly"] })]
  const people = [aPerson({ roles: ["takes-my-mind-off-it"] })]
  const pictures = { helps: "M1 1h1", "mind-off": "M2 2h2", hub: "M3 3h3" }
  const drawn = pageOf({ statements, people }, { pictures, hub })
  expect(drawn.cards.map((card) => card.picture)).toEqual(["M1 1h1", "M2 2h2", "M3 3h3"])
  const plain = pageOf({ statements, people }, { hub })
  expect(plain.cards.filter((card) => "picture" in card)).toEqual([])
})

test("while a lock is set, nothing stands there but what the person ticked, and not even their hub otherwise", () => {
  const things = {
    statements: [aStatement({ kind: "helps", text: "Tea with Sam", stages: ["wobbly"] })],
    people: [aPerson({ name: "Sam Example" })],
    places: [aPlace({ name: "The bench", kind: "safe" })],
  }
  const shown = (...only: readonly OwnGroup[]) => JSON.stringify(pageOf(things, { hub, only }))
  expect(shown()).not.toMatch(/Tea with Sam|Sam Example|The bench|Example Street/)
  expect(shown("helps")).toContain("Tea with Sam")
  expect(shown("helps")).not.toMatch(/Sam Example|The bench|Example Street/)
  expect(shown("people")).toContain("Sam Example")
  expect(shown("people")).not.toMatch(/Tea with Sam|The bench|Example Street/)
  expect(shown("places")).toMatch(/The bench.*Example Street/)
  expect(shown("places")).not.toMatch(/Tea with Sam|Sam Example/)
})

test("what is the same for everybody stands there whatever was ticked", () => {
  expect(pageOf({}, { only: [], fixed: [breathe] }).cards).toEqual([breathe])
})
