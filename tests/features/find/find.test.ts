import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { kindNames } from "../../../src/domain/kinds.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import { noNeedsYet } from "../../../src/domain/needs.ts"
import { privacies, type Statement } from "../../../src/domain/statement.ts"
import { type Eyes, find, type Found, indexed, shownOf } from "../../../src/features/find/find.ts"
import { fold, wordsOf } from "../../../src/features/find/fold.ts"
import type { Kept } from "../../../src/features/find/kept.ts"
import {
  aBooking,
  aGoal,
  anId,
  aPerson,
  aPlace,
  aRating,
  aShare,
  aSheet,
  aStatement,
  aStep,
} from "../../support/things.ts"

const nothing: Kept = {
  me: nobodyYet,
  statements: [],
  people: [],
  places: [],
  goals: [],
  ratings: [],
  skills: [],
  bookings: [],
  shares: [],
}

const look = async (kept: Partial<Kept>, asked: string, eyes: Eyes = "mine"): Promise<readonly Found[]> =>
  find(await indexed({ ...nothing, ...kept }), asked, eyes)
const sentences = (found: readonly Found[], asked: string) =>
  found.map((one) => shownOf(one, asked).sentence.text)

describe("every word of mine is found", () => {
  const before = [{ text: "I knit socks", until: 1 }]
  const agreed = { agreed: false, who: "Doctor Lee", mine: "slowly", theirs: "quickly" }
  const statement = aStatement({ why: "it warms me", who: "Robin", agreed, history: before })
  const person = aPerson({ email: "sam@example.org", mayKnow: "all of it", give: "a lift", get: "soup" })
  const place = aPlace({ hoursNote: "not on Mondays" })
  const step = aStep({ what: "Buy onions", who: "Kim" })
  const goal = aGoal({ why: "friendship", inTheWay: "the stairs", whatIllDo: "rest halfway", steps: [step] })
  const rating = aRating({ note: "slept well", whoWasThere: "my aunt" })
  const score = aRating({
    about: { what: "score", name: "WELL-9", form: "short" },
    answer: { how: "number", number: 3 },
  })
  const kept: Kept = {
    me: {
      ...nobodyYet,
      chosenName: "Zoë",
      howToAddress: "they",
      needs: { ...noNeedsYet, aids: "hearing loop" },
    },
    statements: [statement],
    people: [person],
    places: [place],
    goals: [goal],
    ratings: [rating, score],
    skills: [aSheet()],
    bookings: [aBooking({ answers: [{ id: anId(1), cannot: false, text: "Bring a scarf", at: 1 }] })],
    shares: [aShare({ hubName: "Acomb" })],
  }
  test.each([
    ["laugh", "/plan#said-", "I make people laugh"],
    ["warms", "/plan#said-", "I make people laugh"],
    ["robin", "/plan#said-", "I make people laugh"],
    ["lee", "/plan#said-", "I make people laugh"],
    ["slowly", "/plan#said-", "I make people laugh"],
    ["quickly", "/plan#said-", "I make people laugh"],
    ["socks", "/plan#said-", "I knit socks"],
    ["sam", "/people#person-", "Sam Example"],
    ["friend 01632", "/people#person-", "Sam Example"],
    ["01632960001", "/people#person-", "Sam Example"],
    ["sam@example.org", "/people#person-", "Sam Example"],
    ["lift soup", "/people#person-", "Sam Example"],
    ["library", "/places#place-", "The library"],
    ["museum mondays", "/places#place-", "The library"],
    ["cook", "/goals#goal-", "Cook for friends again"],
    ["friendship", "/goals#goal-", "Cook for friends again"],
    ["stairs halfway", "/goals#goal-", "Cook for friends again"],
    ["onions kim", "/goals#goal-", "Cook for friends again"],
    ["lighter", "/checkins#rating-", "A bit lighter than last week"],
    ["slept", "/checkins#rating-", "A bit lighter than last week"],
    ["aunt", "/checkins#rating-", "A bit lighter than last week"],
    ["well 9 short", "/checkins#rating-", "WELL-9 short"],
    ["bins", "/skills#sheet-", "The bins were left again"],
    ["turn", "/skills#sheet-", "Please take your turn"],
    ["quiet corner", "/book", "a quiet corner"],
    ["scarf", "/book", "Bring a scarf"],
    ["example street", "/book", "Example Street"],
    ["acomb", "/shares", "Acomb"],
    ["zoe", "/needs", "Zoë"],
    ["loop", "/needs", "hearing loop"],
  ])("%s, at %s", async (asked, to, sentence) => {
    const found = await look(kept, asked)
    expect(found.map((one) => one.thing.where.to.startsWith(to))).toEqual([true])
    expect(sentences(found, asked)).toEqual([sentence])
  })

  test("words that stand beside the sentence are shown with what they are", async () => {
    const [found] = await look(kept, "laugh warms")
    expect(found && shownOf(found, "laugh warms").beside).toEqual([{ label: "why", text: "it warms me" }])
    const [same] = await look(kept, "laugh")
    expect(same && shownOf(same, "laugh").beside).toEqual([])
  })
  test("what was said before is found as that, and not a second time beside what is said now", async () => {
    expect(await look(kept, "socks")).toMatchObject([{ was: "I knit socks" }])
    const reworded = aStatement({ text: "I knit hats", history: [{ text: "I knit socks", until: 1 }] })
    expect(await look({ statements: [reworded] }, "knit")).toMatchObject([{ thing: { key: reworded.id } }])
    expect((await look({ statements: [reworded] }, "knit"))[0]?.was).toBeUndefined()
    const thrice = aStatement({ history: ["I sew", "I sew a lot"].map((text) => ({ text, until: 1 })) })
    expect(await look({ statements: [thrice] }, "sew")).toMatchObject([{ was: "I sew a lot" }])
  })
  test("a rating of a goal leads to the goal", async () => {
    const one = aRating({ about: { what: "goal", id: anId(5) } })
    expect((await look({ ratings: [one] }, "lighter"))[0]?.thing.where.to).toBe(`/goals#goal-${anId(5)}`)
  })
  test("a rating without a word is nothing to find, and nothing in the way", async () => {
    expect(await indexed({ ...nothing, ratings: [aRating({ answer: { how: "not-today" } })] })).toEqual([])
  })
})

const word = fc.constantFrom(
  "tea",
  "Téa",
  "TEAPOT",
  "steam",
  "walk",
  "by",
  "the river",
  "Straße",
  "نهر",
  "“soup”",
)
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "))
const history = fc.array(text, { maxLength: 3 }).map((all) => all.map((one) => ({ text: one, until: 1 })))
const statements = fc.array(
  fc
    .record({
      text,
      history,
      kind: fc.constantFrom(...kindNames),
      privacy: fc.constantFrom(...privacies),
      changedAt: fc.integer({ min: 0, max: 20 }),
      why: fc.oneof(fc.constant(""), text),
    })
    .map(aStatement),
  { maxLength: 12 },
)
const asking = fc.oneof(text, fc.constantFrom("t", "ea", "tea soup", "s r", "zebra", "", " "))
const everythingNow = (one: Statement): string => fold(`${one.text} ${one.why}`)

describe("for whatever is written and asked", () => {
  test("each word stands in each thing found, and nothing that holds them all is left out", async () => {
    await fc.assert(
      fc.asyncProperty(statements, asking, async (all, asked) => {
        const words = wordsOf(asked)
        const found = await look({ statements: all }, asked)
        const holds = (one: string) => words.length > 0 && words.every((each) => fold(one).includes(each))
        const wanted = all.filter(
          (one) => holds(everythingNow(one)) || one.history.some((was) => holds(was.text)),
        )
        expect(found.map((one) => one.thing.key).toSorted()).toEqual(wanted.map((one) => one.id).toSorted())
        for (const { was } of found) expect(was === undefined || holds(was)).toBe(true)
      }),
    )
  })

  test("what begins a word comes first, and the newest first among equals", async () => {
    await fc.assert(
      fc.asyncProperty(statements, asking, async (all, asked) => {
        const words = wordsOf(asked)
        const found = await look({ statements: all }, asked)
        const ranks = found.map(({ thing, was }) => {
          const one = all.find(({ id }) => id === thing.key)
          const said = ` ${was === undefined ? one && everythingNow(one) : fold(was)}`
          return { starts: words.every((each) => said.includes(` ${each}`)), at: thing.at }
        })
        for (const [at, one] of ranks.entries()) {
          const next = ranks[at + 1]
          if (next === undefined) continue
          expect(one.starts || !next.starts).toBe(true)
          if (one.starts === next.starts) expect(one.at).toBeGreaterThanOrEqual(next.at)
        }
      }),
    )
  })

  test("capitals, accents, quotes, the order of the words and saying one twice make no difference", async () => {
    await fc.assert(
      fc.asyncProperty(statements, text, async (all, asked) => {
        const keys = async (typed: string) =>
          (await look({ statements: all }, typed)).map((one) => one.thing.key)
        const there = await keys(asked)
        const backwards = asked.split(" ").toReversed().join(" ")
        for (const same of [asked.toUpperCase(), `“${asked}”`, backwards, `${asked} ${asked}`])
          expect(await keys(same)).toEqual(there)
      }),
    )
  })

  test("somebody beside me finds nothing private, nothing asked of me alone, and no old words", async () => {
    const keptBack = fc.array(fc.boolean().map((notToBeTold) => aPerson({ name: "Tea Walk", notToBeTold })))
    await fc.assert(
      fc.asyncProperty(statements, keptBack, asking, async (all, people, asked) => {
        const more = {
          goals: [aGoal({ text: "tea" })],
          ratings: [aRating({ note: "tea" })],
          bookings: [aBooking()],
        }
        const kept = { statements: all, people, skills: [aSheet({ parts: { ask: "tea" } })], ...more }
        const mine = await look(kept, asked)
        const theirs = await look(kept, asked, "others")
        const open = new Set([
          ...all
            .filter((one) => one.privacy === "normal" && one.kind !== "who-not-to-tell")
            .map(({ id }) => id),
          ...people.filter((one) => !one.notToBeTold).map(({ id }) => id),
        ])
        const said = mine.filter((one) => open.has(one.thing.key) && one.was === undefined)
        expect(theirs).toEqual(said)
      }),
    )
  })
})

describe("the work of it", () => {
  test("is done once for each thing, and again for one that changed", async () => {
    const one = aStatement()
    const [first] = await indexed({ ...nothing, statements: [one] })
    const [second] = await indexed({ ...nothing, statements: [one] })
    expect(second).toBe(first)
    const changed = { ...one, text: "I whistle" }
    expect(await look({ statements: [changed] }, "whistle")).toHaveLength(1)
    expect(await look({ statements: [changed] }, "laugh")).toEqual([])
  })
})
