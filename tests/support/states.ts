import { bothPrefix } from "../../src/app/state.ts"
import type { Both } from "../../src/domain/both.ts"
import { kindNames, rowOf } from "../../src/domain/kinds.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import { formats, noNeedsYet, supports } from "../../src/domain/needs.ts"
import { nearnesses } from "../../src/domain/person.ts"
import { placeKinds } from "../../src/domain/place.ts"
import type { Preferences } from "../../src/preferences/preferences.ts"
import type { Change, StoreName } from "../../src/vault/port.ts"
import { keepValue } from "../../src/vault/stores/kept.ts"
import { manyGoals, someGoals } from "./many-goals.ts"
import { muchSaid, someSaid } from "./many-ratings.ts"
import { manySheets, someSheets } from "./many-sheets.ts"
import { aBooking, anId, aPerson, aPlace, aShare, aStatement } from "./things.ts"

// What a phone can hold when a page is opened: nothing, something, or more than anybody planned for. All of it is made up.

const longWord = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
const long = `${"I sit on the bench by the river and watch the boats go by. ".repeat(33)}${longWord}`
const longName = "Alexandra-Josephine ".repeat(4).trim()
const onRightToLeft = "أجلس على المقعد بجانب النهر"

const put = (store: StoreName, thing: { readonly id: string }): Change => ({
  do: "put",
  store,
  id: thing.id,
  thing,
})
const me = (chosenName: string, needs = noNeedsYet): Change => ({
  do: "put",
  store: "me",
  id: "me",
  thing: {
    ...nobodyYet,
    chosenName,
    needs,
    isCarer: chosenName !== "",
    hub: "example-street",
    welcomedAt: 1_795_000_000,
    changedAt: 1,
  },
})

const statement = (n: number, kind: (typeof kindNames)[number], text: string): Change =>
  put("statements", aStatement({ id: anId(n), kind, text, order: n, stages: [...rowOf(kind).stages] }))

const half: readonly Change[] = [
  me("Jo", { ...noNeedsYet, voicemail: false, formats: ["large-print"], reviewedOn: "2020-01-01" }),
  ...kindNames
    .filter((_, at) => at % 2 === 0)
    .map((kind, at) => statement(100 + at, kind, "I take the long way by the river")),
  put("people", aPerson({ id: anId(200), near: "close", give: "a lift", get: "a laugh" })),
  put("people", aPerson({ id: anId(201), name: "Kim Example", notToBeTold: true, order: 2 })),
  put("places", aPlace({ id: anId(300) })),
  put("bookings", aBooking({ id: anId(400) })),
  ...someGoals,
  ...someSaid,
  ...someSheets,
]

const overfull: readonly Change[] = [
  me(longName, {
    safeWays: long,
    notWays: onRightToLeft,
    voicemail: false,
    text: true,
    post: null,
    language: longWord,
    interpreter: onRightToLeft,
    formats: [...formats],
    formatNote: longWord,
    aids: longWord,
    supports: [...supports],
    worker: longName,
    comesAlong: longWord,
    other: long,
    reviewedOn: "2026-11-01",
  }),
  ...kindNames.flatMap((kind, at) =>
    Array.from({ length: rowOf(kind).most ?? 3 }, (_, n) =>
      statement(1000 + at * 10 + n, kind, n === 0 ? long : n === 1 ? onRightToLeft : longWord),
    ),
  ),
  ...Array.from({ length: 60 }, (_, n) => statement(2000 + n, "strength", `Strength number ${n + 1}`)),
  ...Array.from({ length: 60 }, (_, n) =>
    put(
      "people",
      aPerson({
        id: anId(3000 + n),
        name: n === 0 ? longName : `Person ${n + 1} Example`,
        mayKnow: n === 0 ? long : "",
        near: nearnesses[n % 4] ?? null,
        give: n === 0 ? long : "",
        seeMore: n % 3 === 0,
        notToBeTold: n % 7 === 6,
        order: n + 1,
      }),
    ),
  ),
  ...manyGoals(long, longWord, onRightToLeft),
  ...muchSaid(long, longWord),
  ...manySheets,
  ...Array.from({ length: 24 }, (_, n) =>
    put(
      "places",
      aPlace({
        id: anId(4000 + n),
        name: n === 0 ? longName : `Place ${n + 1}`,
        kind: placeKinds[n % placeKinds.length] ?? "safe",
        hoursNote: longWord,
        order: n + 1,
      }),
    ),
  ),
  ...Array.from({ length: 12 }, (_, n) =>
    put(
      "bookings",
      aBooking({
        id: anId(5000 + n),
        state: n % 2 === 0 ? "waiting" : "cancelled",
        startsAt: 1_795_100_400 + n,
      }),
    ),
  ),
  ...Array.from({ length: 6 }, (_, n) =>
    put(
      "shares",
      aShare({ id: anId(6000 + n), state: n % 2 === 0 ? "sent" : "ended", inboxId: anId(6100 + n) }),
    ),
  ),
]

/** Another window wrote in the same place, and nobody chose yet. */
const alsoWrote = (store: Both["store"], id: string, ...mine: readonly string[]): Change =>
  keepValue(`${bothPrefix}${store}:${id}`, {
    store,
    id,
    clashes: mine.map((words) => ({ path: ["text"], mine: words })),
  } satisfies Both)

const written = aStatement({ id: anId(150), text: "I mend bikes" })
const inTwoWindows: readonly Change[] = [
  ...half,
  put("statements", written),
  alsoWrote("statements", written.id, long, onRightToLeft),
  alsoWrote("goals", anId(999), longWord), // the goal itself is gone
]

/** What stands on the phone, by the name of the state. */
export const fillings = {
  "a first visit": [],
  "a first visit in Easy Read": [],
  empty: [me("")],
  "half filled": half,
  "half filled, in Easy Read": half,
  "half filled, calm": half,
  "written in two windows": inTwoWindows,
  overfull,
} as const satisfies Readonly<Record<string, readonly Change[]>>
export type Filling = keyof typeof fillings

type Look = {
  /** What was chosen on the device. */
  readonly chosen?: Partial<Preferences>
  /** What every page shows then, so that nobody looks at another state by mistake. */
  readonly shows: string
}
const easyRead: Look = { chosen: { easyRead: true }, shows: "main .picture" }

/** The states that are more than what is kept. */
export const looks: Readonly<Partial<Record<Filling, Look>>> = {
  "a first visit in Easy Read": easyRead,
  "half filled, in Easy Read": easyRead,
  "half filled, calm": { chosen: { calm: true }, shows: "[data-calm] main" },
  "written in two windows": { shows: "#both-texts" },
}

/** Every page is looked at in each of these. */
export const always = ["empty", "half filled", "overfull"] as const satisfies readonly Filling[]
const easy = "half filled, in Easy Read"
const calm = "half filled, calm"

/** Which states each page is looked at in. A page that is missing here fails the journey, and so does one that is no more. */
export const pageStates: Readonly<Record<string, readonly Filling[]>> = {
  "/": ["a first visit", "a first visit in Easy Read", ...always],
  "/right-now": ["a first visit", ...always],
  "/plan": [...always, calm, "written in two windows"],
  "/wishes": [...always, easy, calm],
  "/people": always,
  "/goals": [...always, "written in two windows"],
  "/checkins": [...always, calm],
  "/needs": always,
  "/circle": always,
  "/places": always,
  "/hubs": always,
  "/book": [...always, easy],
  "/shares": [...always, easy],
  "/skills": always,
  "/find": always,
  "/connected": always,
  "/better": always,
  "/carer": always,
  "/together": always,
  "/settings": always,
  "/safe": always,
  "/copies": ["a first visit", ...always],
  "/lock": always,
  "/mine": always,
  "/recover": always,
}
