import { kindsOf, rowOf } from "../../../src/domain/kinds.ts"
import { addDays } from "../../../src/kit/day.ts"
import { openVault } from "../../../src/vault/open.ts"
import type { Change } from "../../../src/vault/port.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { plainWords } from "../../support/plain-words.ts"
import { anId, aPerson, aRating, aStatement } from "../../support/things.ts"

// Runs in the browser under measurement, on the app's own origin: a person who has written a great deal and knows many people.

/** How many of each there are. */
export type Many = { readonly statements: number; readonly people: number; readonly ratings?: number }

/** Fills the app's vault. Most statements are strengths, as the longest list there can be; each third rating has a note. */
async function fill({ statements, people, ratings = 0 }: Many): Promise<void> {
  const vault = openVault({
    today: () => "2026-05-02",
    words: async () => plainWords,
    trouble: () => undefined,
  })
  const kinds = kindsOf("plan").filter((kind) => rowOf(kind).most === undefined)
  const changes: Change[] = [
    keepMe({ ...nobodyYet, welcomedAt: 1_795_000_000 }),
    ...Array.from({ length: statements }, (_, at) => {
      const kind = at % 2 === 0 ? "strength" : (kinds[at % kinds.length] ?? "strength")
      const text = `Number ${at}: I take the long way by the river and sit on the bench`
      return keep("statements", aStatement({ id: anId(at + 1), kind, order: at, text }))
    }),
    ...Array.from({ length: people }, (_, at) =>
      keep("people", aPerson({ id: anId(100_000 + at), name: `Sam Example ${at}`, order: at })),
    ),
    ...Array.from({ length: ratings }, (_, at) =>
      keep(
        "ratings",
        aRating({
          id: anId(200_000 + at),
          answer: { how: "number", number: at % 11 },
          note: at % 3 === 0 ? `Day ${at}: the river was high and I sat by it with a flask of tea` : "",
          when: addDays("2023-11-22", Math.floor(at / 9)),
          createdAt: 1_700_000_000 + at,
        }),
      ),
    ),
  ]
  for (let at = 0; at < changes.length; at += 500) {
    const done = await vault.change(changes.slice(at, at + 500))
    if (!done.ok) throw new Error(done.problem.kind)
  }
  vault.close()
}

export const crowd = { fill }
Object.assign(globalThis, { crowd })
