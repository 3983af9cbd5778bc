import { nobodyYet } from "../../src/domain/me.ts"
import { kindNames, rowOf } from "../../src/domain/kinds.ts"
import { noNeedsYet } from "../../src/domain/needs.ts"
import type { Change, StoreName } from "../../src/vault/port.ts"
import { aCanary } from "../support/canaries.ts"
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
} from "../support/things.ts"

/** A life in which every box a person can write in holds a sentence nobody else would ever write. */
export function aLifeOfCanaries(): {
  readonly changes: readonly Change[]
  readonly canaries: readonly string[]
} {
  const canaries: string[] = []
  const write = (): string => {
    const canary = aCanary()
    canaries.push(canary)
    return canary
  }
  const put = (store: StoreName, thing: { readonly id: string }): Change => ({
    do: "put",
    store,
    id: thing.id,
    thing,
  })
  const needs = {
    ...noNeedsYet,
    safeWays: write(),
    notWays: write(),
    language: write(),
    interpreter: write(),
    formatNote: write(),
    aids: write(),
    worker: write(),
    comesAlong: write(),
    other: write(),
  }
  const me = { ...nobodyYet, chosenName: write(), howToAddress: write(), needs, welcomedAt: 1, changedAt: 1 }
  const statements = kindNames.map((kind, at) =>
    aStatement({ id: anId(at), kind, text: write(), stages: [...rowOf(kind).stages], order: at + 1 }),
  )
  const person = aPerson({
    id: anId(100),
    name: write(),
    relation: write(),
    email: write(),
    mayKnow: write(),
    give: write(),
    get: write(),
  })
  const goal = aGoal({
    id: anId(200),
    text: write(),
    why: write(),
    inTheWay: write(),
    whatIllDo: write(),
    steps: [aStep({ id: anId(201), what: write(), who: write() })],
  })
  const words = {
    ...aBooking().words,
    whoComes: write(),
    whatHelps: write(),
    talkAbout: write(),
    safeWays: write(),
  }
  const changes = [
    { do: "put", store: "me", id: "me", thing: me } as const,
    ...statements.map((one) => put("statements", one)),
    put("people", person),
    put("places", aPlace({ id: anId(300), name: write(), where: write(), hoursNote: write() })),
    put("goals", goal),
    put(
      "ratings",
      aRating({
        id: anId(400),
        answer: { how: "words", words: write() },
        note: write(),
        whoWasThere: write(),
      }),
    ),
    put("skills", aSheet({ id: anId(500), parts: { happened: write(), ask: write() } })),
    put("bookings", aBooking({ id: anId(600), words })),
    put("shares", aShare({ id: anId(700), link: `shlink:/${write()}` })),
  ]
  return { changes, canaries }
}
