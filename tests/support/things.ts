import type { Booking } from "../../src/domain/booking.ts"
import type { Goal } from "../../src/domain/goal.ts"
import type { Person } from "../../src/domain/person.ts"
import type { Place } from "../../src/domain/place.ts"
import type { Rating } from "../../src/domain/rating.ts"
import type { Share } from "../../src/domain/share.ts"
import type { SkillSheet } from "../../src/domain/skill-sheet.ts"
import type { Statement } from "../../src/domain/statement.ts"

// Made-up things, each with its own id unless one is given. Nothing here is about anybody.

/** The same id each time for the same number. */
export const anId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`

let made = 0
const nextId = (): string => anId((made += 1))

export const aStatement = (with_: Partial<Statement> = {}): Statement => ({
  id: nextId(),
  kind: "strength",
  text: "I make people laugh",
  stages: ["steady"],
  lifeAreas: [],
  privacy: "normal",
  author: "me",
  agreed: null,
  why: "",
  often: null,
  about: null,
  who: "",
  doneOn: null,
  order: 1,
  createdAt: 1_795_000_000,
  changedAt: 1_795_000_000,
  reviewBy: null,
  history: [],
  ...with_,
})

export const aPerson = (with_: Partial<Person> = {}): Person => ({
  id: nextId(),
  name: "Sam Example",
  relation: "friend",
  phone: "01632 960001",
  textNumber: "",
  email: "",
  roles: ["ask-for-help"],
  askedAndAgreed: null,
  mayKnow: "",
  notToBeTold: false,
  near: null,
  give: "",
  get: "",
  seeMore: false,
  lastChecked: null,
  order: 1,
  createdAt: 1_795_000_000,
  changedAt: 1_795_000_000,
  ...with_,
})

export const aPlace = (with_: Partial<Place> = {}): Place => ({
  id: nextId(),
  name: "The library",
  kind: "takes-my-mind-off-it",
  where: "Museum Street",
  hoursNote: "",
  lastChecked: null,
  order: 1,
  createdAt: 1_795_000_000,
  changedAt: 1_795_000_000,
  ...with_,
})

export const aBooking = (with_: Partial<Booking> = {}): Booking => ({
  id: nextId(),
  hub: "example-street",
  hubName: "Example Street",
  startsAt: 1_795_100_400,
  minutes: 45,
  words: {
    chosenName: "Jo Example",
    needs: "",
    way: "in-person",
    whoComes: "my sister",
    whatHelps: "a quiet corner",
    talkAbout: "",
    notTalkAbout: "work",
    safeWays: "",
  },
  manageToken: "m".repeat(43),
  replyKey: "A".repeat(43),
  state: "waiting",
  answers: [],
  madeAt: 1_795_000_000,
  changedAt: 1_795_000_000,
  ...with_,
})

export const aShare = (with_: Partial<Share> = {}): Share => ({
  id: nextId(),
  with: "hub-team",
  road: "hub-inbox",
  hub: "example-street",
  hubName: "Example Street",
  parts: ["strengths"],
  left: [],
  link: "shlink:/example",
  manageToken: "m".repeat(43),
  inboxId: nextId(),
  inboxToken: "t".repeat(43),
  state: "sending",
  madeAt: 1_795_000_000,
  endsAt: 1_795_604_800,
  endedAt: null,
  opens: [],
  ...with_,
})

export const aGoal = (with_: Partial<Goal> = {}): Goal => ({
  id: nextId(),
  text: "Cook for friends again",
  why: "",
  lifeArea: null,
  strengths: [],
  steps: [],
  inTheWay: "",
  whatIllDo: "",
  state: "open",
  swappedFor: null,
  order: 1,
  createdAt: 1_795_000_000,
  changedAt: 1_795_000_000,
  ...with_,
})

export const aStep = (with_: Partial<Goal["steps"][number]> = {}): Goal["steps"][number] => ({
  id: nextId(),
  what: "Ask Sam round",
  kind: null,
  who: "",
  when: null,
  doneOn: null,
  ...with_,
})

export const aRating = (with_: Partial<Rating> = {}): Rating => ({
  id: nextId(),
  about: { what: "day" },
  answer: { how: "words", words: "A bit lighter than last week" },
  wantsHelp: null,
  when: "2026-11-22",
  note: "",
  whoWasThere: "",
  createdAt: 1_795_000_000,
  ...with_,
})

export const aSheet = (with_: Partial<SkillSheet> = {}): SkillSheet => ({
  id: nextId(),
  skill: "asking",
  parts: { happened: "The bins were left again", ask: "Please take your turn" },
  tiedTo: null,
  usedOn: [],
  createdAt: 1_795_000_000,
  changedAt: 1_795_000_000,
  ...with_,
})
