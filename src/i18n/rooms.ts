// One JSON a room and language. Types come from en-GB; every language is a lazy chunk of its own.

/** Every room of words. A new file in `texts/en-GB` stands here too. */
export type Rooms = {
  start: typeof import("../texts/en-GB/start.json")
  shell: typeof import("../texts/en-GB/shell.json")
  welcome: typeof import("../texts/en-GB/welcome.json")
  home: typeof import("../texts/en-GB/home.json")
  kinds: typeof import("../texts/en-GB/kinds.json")
  "kinds-more": typeof import("../texts/en-GB/kinds-more.json")
  statements: typeof import("../texts/en-GB/statements.json")
  details: typeof import("../texts/en-GB/details.json")
  ideas: typeof import("../texts/en-GB/ideas.json")
  plan: typeof import("../texts/en-GB/plan.json")
  wishes: typeof import("../texts/en-GB/wishes.json")
  connected: typeof import("../texts/en-GB/connected.json")
  better: typeof import("../texts/en-GB/better.json")
  carer: typeof import("../texts/en-GB/carer.json")
  "at-hand": typeof import("../texts/en-GB/at-hand.json")
  people: typeof import("../texts/en-GB/people.json")
  goals: typeof import("../texts/en-GB/goals.json")
  both: typeof import("../texts/en-GB/both.json")
  circle: typeof import("../texts/en-GB/circle.json")
  places: typeof import("../texts/en-GB/places.json")
  checkins: typeof import("../texts/en-GB/checkins.json")
  ons4: typeof import("../texts/en-GB/ons4.json")
  paper: typeof import("../texts/en-GB/paper.json")
  skills: typeof import("../texts/en-GB/skills.json")
  find: typeof import("../texts/en-GB/find.json")
  needs: typeof import("../texts/en-GB/needs.json")
  hubs: typeof import("../texts/en-GB/hubs.json")
  booking: typeof import("../texts/en-GB/booking.json")
  sharing: typeof import("../texts/en-GB/sharing.json")
  together: typeof import("../texts/en-GB/together.json")
  lock: typeof import("../texts/en-GB/lock.json")
  modes: typeof import("../texts/en-GB/modes.json")
  sample: typeof import("../texts/en-GB/sample.json")
  settings: typeof import("../texts/en-GB/settings.json")
  safe: typeof import("../texts/en-GB/safe.json")
  copies: typeof import("../texts/en-GB/copies.json")
  recover: typeof import("../texts/en-GB/recover.json")
  problems: typeof import("../texts/en-GB/problems.json")
  "right-now": typeof import("../texts/en-GB/right-now.json")
  desk: typeof import("../texts/en-GB/desk.json")
}
export type Room = keyof Rooms

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T &
  string]
type Singular<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K

/** Every key of a room, `section.key` where nested; plural forms are one key. */
export type Key<R extends Room> = Singular<Leaves<Rooms[R]>>
