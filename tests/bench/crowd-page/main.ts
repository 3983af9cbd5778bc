import { kindsOf, rowOf } from "../../../src/domain/kinds.ts"
import { openVault } from "../../../src/vault/open.ts"
import type { Change } from "../../../src/vault/port.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import { keep } from "../../../src/vault/stores/list.ts"
import { plainWords } from "../../support/plain-words.ts"
import { anId, aPerson, aStatement } from "../../support/things.ts"

// Runs in the browser under measurement, on the app's own origin: a person who has written a great deal and knows many people.

/** Fills the app's vault. Most statements are strengths, as the longest list there can be. */
async function fill(statements: number, people: number): Promise<void> {
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
  ]
  for (let at = 0; at < changes.length; at += 500) {
    const done = await vault.change(changes.slice(at, at + 500))
    if (!done.ok) throw new Error(done.problem.kind)
  }
  vault.close()
}

export const crowd = { fill }
Object.assign(globalThis, { crowd })
