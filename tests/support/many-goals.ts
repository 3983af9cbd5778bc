import { goalStates, stepKinds } from "../../src/domain/goal.ts"
import { lifeAreas } from "../../src/domain/life-areas.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { aGoal, anId, aRating, aStep } from "./things.ts"

// Goals a phone can hold. All of them are made up.

const rated = (id: number, goal: number, number: number, note = "") =>
  keep(
    "ratings",
    aRating({
      id: anId(id),
      about: { what: "goal", id: anId(goal) },
      answer: { how: "number", number },
      createdAt: id,
      note,
    }),
  )

/** Two goals, one of them on its way: a step taken, one with a day, said twice how near it is. */
export const someGoals = [
  keep(
    "goals",
    aGoal({
      id: anId(7000),
      why: "I miss the noise",
      steps: [
        aStep({ id: anId(7010), what: "Buy a pan", kind: "practical", doneOn: "2026-11-20" }),
        aStep({ id: anId(7011), kind: "community", who: "Sam", when: "2026-12-01" }),
        aStep({ id: anId(7012), what: "Say to myself that soup is enough", kind: "emotional" }),
      ],
    }),
  ),
  keep("goals", aGoal({ id: anId(7001), text: "Sleep with the light off", state: "parked", order: 2 })),
  rated(7020, 7000, 2),
  rated(7021, 7000, 5, "Sam came round"),
]

/** Sixty goals of fifty steps in every state, one of them as long as can be kept, said many times how near it is. */
export const manyGoals = (long: string, unbroken: string, rightToLeft: string) => [
  ...Array.from({ length: 60 }, (_, n) =>
    keep(
      "goals",
      aGoal({
        id: anId(7100 + n),
        text: n === 0 ? long : n === 1 ? rightToLeft : n === 2 ? unbroken : `Goal number ${n + 1}`,
        why: n < 2 ? long : "",
        lifeArea: lifeAreas[n % lifeAreas.length] ?? null,
        strengths: [anId(2000), anId(2001)],
        inTheWay: n === 0 ? unbroken : "",
        whatIllDo: n === 0 ? rightToLeft : "",
        state: n < 5 ? "open" : (goalStates[n % 4] ?? "open"),
        swappedFor: n % 4 === 2 ? anId(7100) : null,
        order: n + 1,
        steps: Array.from({ length: n === 1 ? 5 : 50 }, (_, m) =>
          aStep({
            id: anId(720_000 + n * 100 + m),
            what: n < 3 && m === 0 ? long : m === 1 ? unbroken : `Step ${m + 1}`,
            who: m === 1 ? unbroken : "",
            kind: stepKinds[m % 3] ?? null,
            when: m === 2 ? "2026-11-22" : null,
            doneOn: m % 5 === 4 ? "2026-11-20" : null,
          }),
        ),
      }),
    ),
  ),
  ...Array.from({ length: 40 }, (_, n) => rated(7300 + n, 7100 + (n % 2), n % 11, n === 39 ? long : "")),
]
