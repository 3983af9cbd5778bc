import * as z from "zod/mini"
import { maybeWords, words } from "./words.ts"

export const personRoles = [
  "takes-my-mind-off-it",
  "ask-for-help",
  "professional",
  "carer",
  "decides-with-me",
] as const

/** Somebody in the person's life. Third-party data: only ever stored sealed, shared only if chosen. */
export const Person = z.strictObject({
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
  lastChecked: z.nullable(z.iso.date()),
  order: z.int(),
  createdAt: z.int(),
  changedAt: z.int(),
})
export type Person = z.infer<typeof Person>

/** A number as `tel:` and `sms:` take it: digits with a leading plus kept; `undefined` when there are none to dial. */
export function dialled(typed: string): string | undefined {
  const digits = typed.replaceAll(/[^\d+]/g, "").replaceAll(/(?!^)\+/g, "")
  return /\d{2,}/.test(digits) ? digits : undefined
}

/** People in the person's own order. */
export const inOrder = (people: readonly Person[]): readonly Person[] =>
  people.toSorted((a, b) => a.order - b.order || a.createdAt - b.createdAt)

/** Whom *Right now* offers to ring or text: can be reached, and is not on the "not to be told" list. */
export const canRing = (people: readonly Person[]): readonly Person[] =>
  inOrder(people).filter(
    (one) => !one.notToBeTold && (dialled(one.phone) ?? dialled(one.textNumber)) !== undefined,
  )
