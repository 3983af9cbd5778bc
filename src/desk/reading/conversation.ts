import { openDirect, openWith, sealDirect } from "../../crypto/jwe.ts"
import { fromBase64url } from "../../kit/base64url.ts"
import type { Instant } from "../../kit/instant.ts"
import { answerTyp, bookingTyp, SealedBooking, TeamAnswer } from "../../wire/bookings.ts"
import type { DeskBooking } from "../../wire/desk.ts"
import type { Keyring } from "../keys/keyring.ts"
import { parsed } from "../keys/private-jwk.ts"

/** An answer the team gave, opened again with the key the person chose; `said` undefined where it does not open. */
export type GivenAnswer = { readonly id: string; readonly at: Instant; readonly said: TeamAnswer | undefined }

/** A welcoming conversation at the desk. `words` undefined: what came with it does not open, and nothing of it is shown. */
export type Conversation = {
  readonly id: string
  readonly startsAt: Instant
  readonly minutes: number
  readonly isCancelled: boolean
  readonly words: SealedBooking | undefined
  readonly answers: readonly GivenAnswer[]
}

/**
 * Opens what a person wrote. The envelope's protected header must name this very booking, hub, start and epoch: otherwise the
 * service could show one person's words at another's time, so it is not opened at all. Never throws.
 */
export async function openConversation(row: DeskBooking, { hub, epochs }: Keyring): Promise<Conversation> {
  const { id, startsAt, minutes, epoch } = row
  const key = epochs.get(epoch)?.key
  const header = { typ: bookingTyp, booking: id, hub, startsAt: String(startsAt), epoch }
  const opened = key && (await openWith(key, row.sealed, header))
  const read = opened?.ok ? SealedBooking.safeParse(parsed(opened.value)) : undefined
  const words = read?.success ? read.data : undefined
  const answers = await Promise.all(
    row.answers.map(async (one) => ({
      id: one.id,
      at: one.at,
      said: words && (await openAnswer(id, words.replyKey, one.sealed)),
    })),
  )
  return { id, startsAt, minutes, isCancelled: row.state === "cancelled", words, answers }
}

/** Seals an answer with the person's own reply key, for this booking and no other; `undefined` where that key is none. */
export async function sealAnswer(
  booking: string,
  replyKey: string,
  answer: TeamAnswer,
): Promise<string | undefined> {
  const key = fromBase64url(replyKey)
  if (key?.length !== 32) return undefined
  return sealDirect(key, JSON.stringify(answer), { typ: answerTyp, booking, cty: "application/json" })
}

async function openAnswer(
  booking: string,
  replyKey: string,
  sealed: string,
): Promise<TeamAnswer | undefined> {
  const key = fromBase64url(replyKey)
  if (key?.length !== 32) return undefined
  const opened = await openDirect(key, sealed, "application/json", { typ: answerTyp, booking })
  const read = opened.ok ? TeamAnswer.safeParse(parsed(opened.value)) : undefined
  return read?.success ? read.data : undefined
}
