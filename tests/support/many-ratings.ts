import { lifeAreas } from "../../src/domain/life-areas.ts"
import { type About, faces, type Rating } from "../../src/domain/rating.ts"
import { addDays } from "../../src/kit/day.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { anId, aRating, aStatement } from "./things.ts"

// Ratings as they gather on a phone: a few, or years of them. All of it is made up.

const number = (n: number) => ({ how: "number", number: n }) as const

/** A few of each: words, a face, numbers, "not today", parts of life, one of the four questions, a score. */
export const someRatings = (today: string): readonly Rating[] => {
  const one = (n: number, daysAgo: number, with_: Partial<Rating>) =>
    aRating({ id: anId(700 + n), when: addDays(today, -daysAgo), createdAt: 1_795_000_000 - n, ...with_ })
  return [
    one(1, 0, { answer: number(6), note: "The walk with Sam helped.", whoWasThere: "Sam" }),
    one(2, 3, { answer: { how: "face", face: "so-so" }, note: "Rain." }),
    one(3, 6, { answer: { how: "not-today" } }),
    one(4, 9, { answer: number(3), note: "Slept badly." }),
    one(5, 12, { answer: number(4) }),
    one(6, 25, { answer: { how: "words", words: "I could not get up." } }),
    one(7, 2, { about: { what: "life-area", area: "home" }, answer: number(3), wantsHelp: true }),
    one(8, 2, {
      about: { what: "life-area", area: "money" },
      answer: { how: "words", words: "Fine for now." },
      wantsHelp: false,
    }),
    one(9, 1, { about: { what: "ons4", question: 1 }, answer: number(5) }),
    one(10, 20, { about: { what: "score", name: "ReQoL", form: "10" }, answer: number(19) }),
    one(11, 1, { about: { what: "score", name: "ReQoL", form: "10" }, answer: number(24) }),
  ]
}

/** `count` ratings over `years`, of everything that can be rated, with long words here and there. */
export function manyRatings(today: string, count: number, years: number, long: string): readonly Rating[] {
  const things: readonly About[] = [
    ...lifeAreas.map((area) => ({ what: "life-area", area }) as const),
    ...[1, 2, 3, 4].map((question) => ({ what: "ons4", question }) as const),
    { what: "score", name: long.slice(0, 100).trim(), form: "DIALOG" },
  ]
  const days = years * 365
  return Array.from({ length: count }, (_, n) => {
    // Four of five are check-ins.
    const about: About =
      n % 5 === 4 ? (things[((n / 5) % things.length) | 0] ?? { what: "day" }) : { what: "day" }
    const [from, to] = about.what === "life-area" ? [1, 7] : [0, 10]
    const face = faces[n % faces.length] ?? "good"
    return aRating({
      id: anId(700_000 + n),
      about,
      answer:
        n % 17 === 3 && about.what === "day"
          ? { how: "face", face }
          : n % 23 === 5
            ? { how: "not-today" }
            : number(from + ((n * 7 + (n % 13)) % (to - from + 1))),
      note: n === count - 1 ? long : n % 6 === 0 ? "A bench by the river, and the boats." : "",
      whoWasThere: n === count - 2 ? long.slice(0, 200).trim() : "",
      wantsHelp: about.what === "life-area" ? n % 2 === 0 : null,
      when: addDays(today, -Math.floor(((count - 1 - n) / count) * days)),
      createdAt: 1_700_000_000 + n,
    })
  })
}

/** A few ratings, and a sentence that said something else before. */
export const someSaid = [
  ...someRatings("2026-11-22").map((one) => keep("ratings", one)),
  keep("statements", reworded(690, "I ask for help", "I manage alone")),
]

/** Three years of ratings, and ten long sentences that were longer before. */
export const muchSaid = (long: string, unbroken: string) => [
  ...manyRatings("2026-11-22", 400, 3, long).map((one) => keep("ratings", one)),
  ...Array.from({ length: 10 }, (_, n) =>
    keep("statements", reworded(690 + n, n === 0 ? long : `Now number ${n + 1}`, n === 1 ? unbroken : long)),
  ),
]

function reworded(id: number, text: string, before: string) {
  const history = [{ text: before, until: 1_790_000_000 }]
  return aStatement({ id: anId(id), kind: "keeps-well", text, history, order: id })
}
