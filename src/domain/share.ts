import * as z from "zod/mini"
import type { Instant } from "../kit/instant.ts"
import { type Kind, kindNames, rowOf } from "./kinds.ts"
import type { NeedsLine } from "./needs-lines.ts"
import type { Person } from "./person.ts"
import { isShareable, ofKind, sectionOf, type Statement } from "./statement.ts"
import { maybeWords } from "./words.ts"

/**
 * The parts a person can choose to share; each is a choice of statements and people, never a copy of them. A carer's own plan
 * and notes on what should be better are in none: they go where their writer takes them, on paper.
 */
export const shareParts = ["needs", "strengths", "plan", "wishes", "connected", "people"] as const
export const SharePart = z.enum(shareParts)
export type SharePart = z.infer<typeof SharePart>

/**
 * A share with the hub team. Only ever stored sealed: it holds the link.
 * States: `sending` in the outbox, may not have arrived · `sent` the service said so · `refused` · `end-waiting` · `ended` by the
 * person · `ended-by-hub` the service said so first: the team ended it at the person's word, or it ran out there.
 */
export const Share = z.lazy(() =>
  z.strictObject({
    id: z.uuid(),
    with: z.literal("hub-team"),
    road: z.literal("hub-inbox"),
    hub: z.string(),
    hubName: maybeWords(200),
    parts: z.array(SharePart),
    // What the person took out by hand: ids of statements and people, keys of needs.
    left: z.array(z.string().check(z.regex(/^[\w-]{1,36}$/))),
    link: z.string(), // danger: `shlink:/…` with its key
    manageToken: z.string(),
    inboxId: z.uuid(),
    inboxToken: z.string(),
    state: z.enum(["sending", "sent", "refused", "end-waiting", "ended", "ended-by-hub"]),
    madeAt: z.int(),
    endsAt: z.int(),
    endedAt: z.nullable(z.int()),
    opens: z.array(z.strictObject({ hour: z.int(), count: z.int() })), // counted by the service, rounded to the hour
  }),
)
export type Share = z.infer<typeof Share>

/** One heading of what a receiver will read, with exactly the statements, people and needs that will be sealed. */
export type SharedSection =
  | { readonly heading: "needs"; readonly needs: readonly NeedsLine[] }
  | { readonly heading: Kind; readonly statements: readonly Statement[] }
  | { readonly heading: "people"; readonly people: readonly Person[] }

type Choice = { readonly parts: readonly SharePart[]; readonly left: readonly string[] }

/**
 * What a share of these parts holds, needs first and strengths next: the preview draws it and the same value is sealed.
 * Leaves out private and never-share statements, whatever was chosen, and everything the person took out by hand.
 */
export function sharedSections(
  choice: Choice,
  statements: readonly Statement[],
  people: readonly Person[],
  needs: readonly NeedsLine[] = [],
): readonly SharedSection[] {
  const taken = statements.filter((one) => isShareable(one) && !choice.left.includes(one.id))
  const chosen = kindNames.filter((kind) => choice.parts.some((part) => part === partOf(kind)))
  const written = chosen
    .map((kind) => ({
      heading: kind,
      statements: partOf(kind) === "wishes" ? sectionOf(taken, kind) : ofKind(taken, kind),
    }))
    .filter((section) => section.statements.length > 0)
  const known = choice.parts.includes("people") ? people.filter((one) => !choice.left.includes(one.id)) : []
  const needed = choice.parts.includes("needs") ? needs.filter((one) => !choice.left.includes(one.key)) : []
  return [
    ...(needed.length > 0 ? [{ heading: "needs" as const, needs: needed }] : []),
    ...written,
    ...(known.length > 0 ? [{ heading: "people" as const, people: known }] : []),
  ]
}

/** Whether a share can still be opened by its receiver, as far as this device knows. */
export const isOpen = (share: Share, now: Instant): boolean =>
  (share.state === "sending" || share.state === "sent" || share.state === "end-waiting") && share.endsAt > now

function partOf(kind: Kind): SharePart | undefined {
  if (kind === "strength") return "strengths"
  const { page } = rowOf(kind)
  return page === "carer" || page === "better" ? undefined : page
}
