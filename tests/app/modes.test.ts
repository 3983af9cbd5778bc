// @vitest-environment happy-dom
import "../support/dom.ts"
import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { createModes, type Modes } from "../../src/app/modes.ts"
import type { Services } from "../../src/app/services.ts"
import { mustStay } from "../../src/app/typing.ts"
import { kindNames } from "../../src/domain/kinds.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import { loadTexts, textsOf } from "../../src/i18n/texts.ts"
import { fail } from "../../src/kit/result.ts"
import { bookingChanges } from "../../src/outbox/booking.ts"
import { shareChanges } from "../../src/outbox/share.ts"
import type { MemoryDisk } from "../../src/vault/memory.ts"
import { drop, keep } from "../../src/vault/stores/list.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { type AnApp, anApp } from "../support/app.ts"
import { aBooking, anId, aPerson, aPlace, aShare, aStatement } from "../support/things.ts"

beforeAll(() => loadTexts("shell", "problems"))

const rest = () => {
  const did: string[] = []
  return {
    did,
    stop: () => void did.push("stop"),
    goOn: () => void did.push("goOn"),
    rewriteDoorstep: async () => {},
  }
}
const here = (modes: Modes): Services => modes.now.value.services
const onDisk = ({ stores }: MemoryDisk): string =>
  JSON.stringify([...stores].map(([name, things]) => [name, [...things]]))

async function somebody() {
  const app = await anApp()
  await app.state.act([
    keepMe({ ...nobodyYet, chosenName: "Jo Example", hub: app.hub.id, welcomedAt: 1 }),
    keep("statements", aStatement({ id: anId(1), text: "My own words" })),
    keep("outbox", { id: anId(2), made: "before" }),
  ])
  await app.hubs.refresh()
  return app
}

const aFile = { contentType: "application/fhir+json" as const, jwe: "sealed" }

/** Everything a page could do, over whichever services it was handed. */
const deeds: Readonly<Record<string, (at: Services) => Promise<unknown>>> = {
  write: ({ state, newId }) => state.act([keep("statements", aStatement({ id: newId() }))]),
  "write over": ({ state }) =>
    state.act([keep("statements", aStatement({ id: anId(1), text: "not theirs" }))]),
  delete: ({ state }) => state.act([drop("statements", anId(1))]),
  rename: ({ state }) => state.act([keepMe({ ...state.me.peek(), chosenName: "Somebody Else" })]),
  "know somebody": ({ state, newId }) => state.act([keep("people", aPerson({ id: newId() }))]),
  "know a place": ({ state, newId }) => state.act([keep("places", aPlace({ id: newId() }))]),
  book: ({ state, now, newId }) =>
    state.act(bookingChanges(aBooking({ id: newId() }), { now: now(), newId })),
  share: async ({ state, now, newId }) => {
    const parcel = { share: aShare({ id: newId() }), path: "p".repeat(43), file: aFile, chosenName: "Jo" }
    return await state.act(await shareChanges(parcel, { now: now(), newId }))
  },
  send: ({ sending }) => sending.send(true),
  answers: ({ sending }) => sending.fetchAnswers(),
  opens: ({ sending }) => sending.fetchOpens(),
  hubs: ({ hubs }) => hubs.refresh(),
  key: ({ hubs }) => hubs.keyOf("example-street"),
  slots: ({ client }) => client.slots("example-street", "2026-11-22", "2026-11-29"),
  read: ({ state }) => state.read(),
}

describe("looking round", () => {
  test("whatever is done there, the person's own things and what waits to be sent stay as they were", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(deeds)), { maxLength: 12 }), async (done) => {
        const app = await somebody()
        const before = { disk: onDisk(app.disk), service: served(app) }
        const modes = createModes(app, rest())
        await modes.lookRound()
        for (const deed of done) await deeds[deed]?.(here(modes))
        expect(onDisk(app.disk)).toBe(before.disk)
        expect(served(app)).toBe(before.service)
        modes.leave()
        await here(modes).state.read()
        expect(here(modes).mode).toBe("own")
        expect(here(modes).state.statements.value.map((one) => one.text)).toEqual(["My own words"])
        expect(here(modes).state.me.value.chosenName).toBe("Jo Example")
      }),
      { numRuns: 40 },
    )
  })
  test("nothing is booked or shared from there, and why is said in words", async () => {
    const modes = createModes(await somebody(), rest())
    await modes.lookRound()
    for (const deed of ["book", "share"]) {
      const done = await deeds[deed]?.(here(modes))
      expect(done).toEqual({ ok: false, problem: { kind: "made-up" } })
    }
    expect(textsOf("problems")("made-up")).toContain("made up")
    expect(await here(modes).vault.all("outbox")).toMatchObject({ value: { kept: [] } })
  })
  test("there is something of every kind, by somebody with a made-up name", async () => {
    const modes = createModes(await somebody(), rest())
    await modes.lookRound()
    const { state, mode } = here(modes)
    expect(mode).toBe("sample")
    expect(state.unreadable.value).toBe(0)
    expect(new Set(state.statements.value.map((one) => one.kind))).toEqual(new Set(kindNames))
    expect(state.me.value.chosenName).toMatch(/Example$/)
    expect(state.people.value.every((one) => one.name.endsWith("Example"))).toBe(true)
    const numbers = state.people.value
      .flatMap((one) => [one.phone, one.textNumber])
      .filter((one) => one !== "")
    expect(numbers.every((one) => /^01632 960\d{3}$/.test(one))).toBe(true)
  })
  test("is new each time, and never says that anything was saved", async () => {
    const modes = createModes(await somebody(), rest())
    await modes.lookRound()
    const saved = textsOf("shell")("saved")
    here(modes).state.say({ words: saved })
    expect(here(modes).state.said.value?.words).toBe(textsOf("modes")("sample.kept"))
    await deeds["write"]?.(here(modes))
    const were = here(modes).state.statements.value.length
    modes.leave()
    await modes.lookRound()
    expect(here(modes).state.statements.value.length).toBe(were - 1)
  })
})

describe("on a device that is not theirs", () => {
  test("nothing more is kept there: what is written is in memory alone", async () => {
    const app = await anApp()
    const before = onDisk(app.disk)
    const resting = rest()
    const modes = createModes(app, resting)
    await modes.keepNothing()
    for (const deed of Object.values(deeds)) await deed(here(modes))
    expect(here(modes).mode).toBe("not-mine")
    expect(here(modes).state.people.value).toHaveLength(1)
    expect(onDisk(app.disk)).toBe(before)
    expect(resting.did).toEqual(["stop"])
    expect(mustStay()).toBe(true)
  })
  test("made-up things lead back to what stands in memory, not to what is kept on the device", async () => {
    const modes = createModes(await somebody(), rest())
    await modes.keepNothing()
    await deeds["know a place"]?.(here(modes))
    await modes.lookRound()
    modes.leave()
    expect(here(modes).mode).toBe("not-mine")
    expect(here(modes).state.places.value).toHaveLength(1)
    expect(here(modes).state.statements.value).toEqual([])
  })
  test("when it turns out to be theirs, everything in memory is kept beside what was there, and nothing twice", async () => {
    const app = await somebody()
    const resting = rest()
    const modes = createModes(app, resting)
    await modes.keepNothing()
    const at = here(modes)
    await at.state.act([keep("statements", aStatement({ id: anId(9), text: "Written meanwhile" }))])
    await at.state.act([keepMe({ ...nobodyYet, chosenName: "J", welcomedAt: 2 })])
    expect(await modes.keepHere()).toMatchObject({ ok: true })
    expect(here(modes).mode).toBe("own")
    expect(app.state.statements.value.map((one) => one.text)).toEqual(["My own words", "Written meanwhile"])
    expect(app.state.me.value.chosenName).toBe("Jo Example")
    expect(resting.did).toEqual(["stop", "goOn"])
    expect(mustStay()).toBe(false)
  })
  test("a device that is full keeps nothing of it, and everything stays in memory", async () => {
    const app = await anApp()
    const act = () => Promise.resolve(fail({ kind: "full" as const }))
    const modes = createModes({ ...app, state: { ...app.state, act } }, rest())
    await modes.keepNothing()
    await deeds["write"]?.(here(modes))
    expect(await modes.keepHere()).toEqual({ ok: false, problem: { kind: "full" } })
    expect(here(modes).mode).toBe("not-mine")
    expect(here(modes).state.statements.value).toHaveLength(1)
  })
})

/** What the service was asked so far. */
const served = ({ service }: AnApp): string => service.calls.join()
