import type { Booking } from "../../domain/booking.ts"
import type { Goal } from "../../domain/goal.ts"
import { rowOf } from "../../domain/kinds.ts"
import type { Me } from "../../domain/me.ts"
import { dialled, type Person } from "../../domain/person.ts"
import type { Place } from "../../domain/place.ts"
import type { Rating } from "../../domain/rating.ts"
import type { Share } from "../../domain/share.ts"
import { type SkillSheet, skills } from "../../domain/skill-sheet.ts"
import type { Statement } from "../../domain/statement.ts"
import { seenTogether } from "../../domain/together.ts"
import type { BookingLabel, FoundPage, Kept, Label, MeLabel, Thing, Where, Words } from "./kept.ts"

// What of each thing is its words, and where it stands. Addresses hold ids alone, so that none says a word.

/** One thing as it is kept, and how its words are gathered when they are wanted. */
export type Source = { readonly one: object; readonly gather: () => Thing }

/**
 * Everything that is looked through. Somebody beside the person finds only what could be shared with them: no private
 * statement, nobody who is not to be told, and nothing of goals, of how they are, of skills, of what is booked or shared.
 */
export function* sourcesOf(kept: Kept): Generator<Source, void> {
  yield* each([kept.me], aboutMe)
  yield* each(kept.statements, statement)
  yield* each(kept.people, person)
  yield* each(kept.places, place)
  yield* each(kept.goals, goal)
  yield* each(kept.ratings, rating)
  yield* each(kept.skills, sheet)
  yield* each(kept.bookings, booking)
  yield* each(kept.shares, share)
}

function* each<T extends object>(list: readonly T[], gather: (one: T) => Thing): Generator<Source, void> {
  for (const one of list) yield { one, gather: () => gather(one) }
}

const at = (page: FoundPage, anchor?: string): Where => ({
  page,
  to: anchor === undefined ? `/${page}` : `/${page}#${anchor}`,
})

const said = (label: Words["label"], text: string): Words => ({ label, text })

function statement(one: Statement): Thing {
  const { id, kind, text, why, who, agreed, history, changedAt } = one
  return {
    key: id,
    where: { ...at(rowOf(kind).page, `said-${id}`), kind },
    words: [
      said("main", text),
      said("why", why),
      said("who", who),
      said("agreedWith", agreed?.who ?? ""),
      said("mine", agreed?.mine ?? ""),
      said("theirs", agreed?.theirs ?? ""),
    ],
    before: history.map((was) => was.text).toReversed(),
    at: changedAt,
    isForOthers: seenTogether([one], kind).length > 0,
  }
}

function person({ id, name, changedAt, notToBeTold, ...one }: Person): Thing {
  const fields = ["relation", "phone", "textNumber", "email", "mayKnow", "give", "get"] as const
  return {
    key: id,
    where: at("people", `person-${id}`),
    words: [
      said("main", name),
      ...fields.map((field) => ({
        ...said(field, one[field]),
        // A number is found however its spaces are typed.
        ...((field === "phone" || field === "textNumber") && { extra: dialled(one[field]) }),
      })),
    ],
    at: changedAt,
    before: [],
    isForOthers: !notToBeTold,
  }
}

function place({ id, name, where, hoursNote, changedAt }: Place): Thing {
  return {
    key: id,
    where: at("places", `place-${id}`),
    words: [said("main", name), said("where", where), said("hoursNote", hoursNote)],
    at: changedAt,
    before: [],
    isForOthers: true,
  }
}

function goal({ id, text, why, inTheWay, whatIllDo, steps, changedAt }: Goal): Thing {
  return {
    key: id,
    where: at("goals", `goal-${id}`),
    words: [
      said("main", text),
      said("why", why),
      ...steps.flatMap((step) => [said("step", step.what), said("stepWho", step.who)]),
      said("inTheWay", inTheWay),
      said("whatIllDo", whatIllDo),
    ],
    at: changedAt,
    before: [],
    isForOthers: false,
  }
}

function rating({ id, about, answer, note, whoWasThere, when, createdAt }: Rating): Thing {
  const isOfGoal = about.what === "goal"
  return {
    key: id,
    where: { ...(isOfGoal ? at("goals", `goal-${about.id}`) : at("checkins", `rating-${id}`)), day: when },
    words: [
      said("main", answer.how === "words" ? answer.words : ""),
      said("note", note),
      said("whoWasThere", whoWasThere),
      said("score", about.what === "score" ? `${about.name} ${about.form}`.trim() : ""),
    ],
    at: createdAt,
    before: [],
    isForOthers: false,
  }
}

function sheet({ id, skill, parts, changedAt }: SkillSheet): Thing {
  return {
    key: id,
    where: at("skills", `sheet-${id}`),
    words: skills[skill].map((part) => said({ part }, parts[part] ?? "")),
    at: changedAt,
    before: [],
    isForOthers: false,
  }
}

function booking({ id, hubName, words, answers, changedAt }: Booking): Thing {
  const labels = [
    "whoComes",
    "whatHelps",
    "talkAbout",
    "notTalkAbout",
    "needs",
    "safeWays",
  ] as const satisfies readonly BookingLabel[]
  return {
    key: id,
    where: at("book"),
    words: [
      ...labels.map((label) => said(label, words[label])),
      ...answers.map((one) => said("answer", one.text)),
      said("main", hubName),
    ],
    at: changedAt,
    before: [],
    isForOthers: false,
  }
}

function share({ id, hubName, madeAt }: Share): Thing {
  return {
    key: id,
    where: at("shares"),
    words: [said("main", hubName)],
    at: madeAt,
    before: [],
    isForOthers: false,
  }
}

function aboutMe({ chosenName, howToAddress, needs, changedAt }: Me): Thing {
  const fields = [
    "safeWays",
    "notWays",
    "language",
    "interpreter",
    "formatNote",
    "aids",
    "worker",
    "comesAlong",
    "other",
  ] as const satisfies readonly (MeLabel & Label)[]
  return {
    key: "me",
    where: at("needs"),
    words: [
      said("chosenName", chosenName),
      said("howToAddress", howToAddress),
      ...fields.map((field) => said(field, needs[field])),
    ],
    at: changedAt,
    before: [],
    isForOthers: true,
  }
}
