import * as z from "zod/mini"
import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { swapped } from "./order.ts"
import { checkWords, longestText, maybeWords, words, type WordsProblem } from "./words.ts"

export const personRoles = [
  "takes-my-mind-off-it",
  "ask-for-help",
  "professional",
  "carer",
  "decides-with-me",
] as const

/** How near somebody is on *my circle*; `null` where the person has not put them anywhere. */
export const nearnesses = ["close", "near", "further"] as const

/** Somebody in the person's life. Third-party data: only ever stored sealed, shared only if chosen. */
export const Person = z.lazy(() =>
  z.strictObject({
    id: z.uuid(),
    name: words(200),
    relation: maybeWords(200),
    phone: maybeWords(40), // as typed; `dialled` makes it ready to ring
    textNumber: maybeWords(40),
    email: maybeWords(200),
    roles: z.array(z.enum(personRoles)),
    askedAndAgreed: z.nullable(z.boolean()), // null: not asked yet
    mayKnow: maybeWords(),
    notToBeTold: z.boolean(),
    near: z.nullable(z.enum(nearnesses)),
    give: maybeWords(), // what I give them
    get: maybeWords(), // what I get from them
    seeMore: z.boolean(), // somebody I could see more of
    lastChecked: z.nullable(z.iso.date()),
    order: z.int(),
    createdAt: z.int(),
    changedAt: z.int(),
  }),
)
export type Person = z.infer<typeof Person>

const longest = { name: 200, relation: 200, phone: 40, textNumber: 40, email: 200, mayKnow: longestText }
export type PersonField = keyof typeof longest
const personFields = ["name", "relation", "phone", "textNumber", "email", "mayKnow"] as const
type PersonWords = Readonly<Record<PersonField, string>>

/** What a person typed and ticked about somebody. */
export type PersonTyped = PersonWords & Pick<Person, "roles" | "askedAndAgreed" | "notToBeTold">

/** Where somebody stands on *my circle*. */
export type OnCircle = Pick<Person, "near" | "give" | "get" | "seeMore">
const nowhereYet: OnCircle = { near: null, give: "", get: "", seeMore: false }
const circleFields = ["give", "get"] as const

/** Which field cannot be kept as it is, and why. Only a name must be there: any number is kept as typed. */
export type PersonProblem = WordsProblem & { readonly field: PersonField }
type Handed = { readonly now: Instant; readonly today: Day; readonly newId: () => string }

/** Somebody new, at the end of the list. */
export function newPerson(
  typed: PersonTyped,
  all: readonly Person[],
  { now, today, newId }: Handed,
): Result<Person, PersonProblem> {
  const checked = checkPerson(typed)
  if (!checked.ok) return checked
  const order = (inOrder(all).at(-1)?.order ?? 0) + 1
  const dates = { lastChecked: today, order, createdAt: now, changedAt: now }
  return ok({ id: newId(), ...checked.value, ...nowhereYet, ...dates })
}

/** The same person with what was typed now; their numbers count as looked at today. */
export function rewrite(
  person: Person,
  typed: PersonTyped,
  { now, today }: Pick<Handed, "now" | "today">,
): Result<Person, PersonProblem> {
  const checked = checkPerson(typed)
  return checked.ok ? ok({ ...person, ...checked.value, lastChecked: today, changedAt: now }) : checked
}

/** The same person as they stand on the circle now. Says nothing about whether their numbers are still right. */
export function onCircle(
  person: Person,
  typed: OnCircle,
  now: Instant,
): Result<Person, WordsProblem & { readonly field: "give" | "get" }> {
  const tidy = { ...typed }
  for (const field of circleFields) {
    const checked = checkWords(typed[field])
    if (checked.ok) tidy[field] = checked.value
    else if (checked.problem.kind === "empty") tidy[field] = ""
    else return fail({ ...checked.problem, field })
  }
  return ok({ ...person, ...tidy, changedAt: now })
}

/** Moves somebody one place up (`-1`) or down (`1`); answers everyone whose place changed, to be saved as one action. */
export const movePerson = (all: readonly Person[], id: string, by: -1 | 1): readonly Person[] =>
  swapped(inOrder(all), id, by)

function checkPerson(typed: PersonTyped): Result<PersonTyped, PersonProblem> {
  const tidy = { ...typed }
  for (const field of personFields) {
    const checked = checkField(typed, field)
    if (!checked.ok) return checked
    tidy[field] = checked.value
  }
  return ok({ ...tidy, roles: personRoles.filter((role) => typed.roles.includes(role)) })
}

function checkField(typed: PersonWords, field: PersonField): Result<string, PersonProblem> {
  const checked = checkWords(typed[field], longest[field])
  if (checked.ok) return checked
  if (checked.problem.kind === "empty" && field !== "name") return ok("")
  return fail({ ...checked.problem, field })
}

/** A number as `tel:` and `sms:` take it: digits with a leading plus kept; `undefined` when there are none to dial. */
export function dialled(typed: string): string | undefined {
  const digits = typed.replaceAll(/[^\d+]/g, "").replaceAll(/(?!^)\+/g, "")
  return /\d{2,}/.test(digits) ? digits : undefined
}

/** People in the person's own order. */
export function inOrder(people: readonly Person[]): readonly Person[] {
  const known = sorted.get(people)
  if (known !== undefined) return known
  const made = people.toSorted((a, b) => a.order - b.order || a.createdAt - b.createdAt)
  sorted.set(people, made)
  return made
}

// A page asks for the order of the same hundreds several times while it is drawn. Lists are never changed.
const sorted = new WeakMap<readonly Person[], readonly Person[]>()

/** Whom *Right now* offers to ring or text: can be reached, and is not on the "not to be told" list. */
export const canRing = (people: readonly Person[]): readonly Person[] =>
  inOrder(people).filter(
    (one) => !one.notToBeTold && (dialled(one.phone) ?? dialled(one.textNumber)) !== undefined,
  )
