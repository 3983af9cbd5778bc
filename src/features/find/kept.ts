import type { Booking } from "../../domain/booking.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Kind, StatementPage } from "../../domain/kinds.ts"
import type { Me } from "../../domain/me.ts"
import type { Person } from "../../domain/person.ts"
import type { Place } from "../../domain/place.ts"
import type { Rating } from "../../domain/rating.ts"
import type { Share } from "../../domain/share.ts"
import type { SkillPart, SkillSheet } from "../../domain/skill-sheet.ts"
import type { Statement } from "../../domain/statement.ts"
import type { Day } from "../../kit/day.ts"

/** Everything of the person's that can hold words. */
export type Kept = {
  readonly me: Me
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
  readonly places: readonly Place[]
  readonly goals: readonly Goal[]
  readonly ratings: readonly Rating[]
  readonly skills: readonly SkillSheet[]
  readonly bookings: readonly Booking[]
  readonly shares: readonly Share[]
}

/** What words are, beside the thing's own sentence, which is `main`. */
export type Label =
  | "main"
  | "why"
  | "who"
  | "agreedWith"
  | "mine"
  | "theirs"
  | "relation"
  | "phone"
  | "textNumber"
  | "email"
  | "mayKnow"
  | "give"
  | "get"
  | "where"
  | "hoursNote"
  | "inTheWay"
  | "whatIllDo"
  | "step"
  | "stepWho"
  | "note"
  | "whoWasThere"
  | "score"
  | "answer"
  | MeLabel
  | BookingLabel
export type MeLabel =
  | "chosenName"
  | "howToAddress"
  | "safeWays"
  | "notWays"
  | "language"
  | "interpreter"
  | "formatNote"
  | "aids"
  | "worker"
  | "comesAlong"
  | "other"
export type BookingLabel = "needs" | "whoComes" | "whatHelps" | "talkAbout" | "notTalkAbout" | "safeWays"

/** Some of a thing's words: of a skill sheet, its `part`. `extra` is looked through, but never shown. */
export type Words = {
  readonly label: Label | { readonly part: SkillPart }
  readonly text: string
  readonly extra?: string | undefined
}

/** The pages whose things are found. Each has the address of its name. */
export type FoundPage =
  | StatementPage
  | "people"
  | "places"
  | "goals"
  | "checkins"
  | "skills"
  | "book"
  | "shares"
  | "needs"

/** Where a thing stands: the page, and the place on it. */
export type Where = {
  readonly page: FoundPage
  readonly to: string
  /** Its section, where its page has sections of statements. */
  readonly kind?: Kind
  /** The day it tells of. */
  readonly day?: Day
}

/** One thing of the person's and all its words. Never without any. */
export type Thing = {
  readonly key: string
  readonly where: Where
  /** The thing's own sentence first, where it has one. */
  readonly words: readonly Words[]
  /** What its own sentence was before, newest first. */
  readonly before: readonly string[]
  /** When it was last changed. */
  readonly at: number
  /** Whether somebody beside the person may see that it is there. */
  readonly isForOthers: boolean
}
