import fc from "fast-check"
import { kindNames } from "../../src/domain/kinds.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import { formats, supports } from "../../src/domain/needs.ts"
import { placeKinds } from "../../src/domain/place.ts"
import { privacies } from "../../src/domain/statement.ts"
import { stages } from "../../src/domain/stages.ts"
import type { Held } from "../../src/domain/summary.ts"
import { anId, aPerson, aPlace, aStatement } from "./things.ts"

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 })

const statements = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kindNames),
      text: words,
      why: words,
      privacy: fc.constantFrom(...privacies),
      stages: fc.subarray([...stages]),
      about: fc.option(fc.nat(20)),
      order: fc.nat(5),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all.map((one, n) =>
      aStatement({ ...one, id: anId(n), about: one.about === null ? null : anId(one.about) }),
    ),
  )

const people = fc
  .array(
    fc.record({
      name: words,
      phone: fc.constantFrom("", "01632 960001", "ask at the desk"),
      mayKnow: fc.oneof(fc.constant(""), words),
      notToBeTold: fc.boolean(),
      askedAndAgreed: fc.constantFrom(null, true, false),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map((one, n) => aPerson({ ...one, id: anId(100 + n), order: n })))

const places = fc
  .array(fc.record({ name: words, kind: fc.constantFrom(...placeKinds) }), { maxLength: 4 })
  .map((all) => all.map((one, n) => aPlace({ ...one, id: anId(200 + n), order: n })))

const needs = fc
  .record({
    interpreter: words,
    safeWays: words,
    notWays: words,
    voicemail: fc.constantFrom(null, true, false),
    formats: fc.subarray([...formats]),
    supports: fc.subarray([...supports]),
  })
  .map((some) => ({ ...nobodyYet.needs, ...some }))

/** Whatever a person may hold, for rules that must hold for all of them. */
export const anything: fc.Arbitrary<Held> = fc.record({
  me: fc.record({ needs, howToAddress: words }).map((some) => ({ ...nobodyYet, ...some })),
  statements,
  people,
  places,
})

/** Somebody who holds only this. */
export const holding = (some: Partial<Held>): Held => ({
  me: nobodyYet,
  statements: [],
  people: [],
  places: [],
  ...some,
})
