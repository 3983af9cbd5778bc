import { openDirect } from "../crypto/jwe.ts"
import type { Booking } from "../domain/booking.ts"
import { checkWords } from "../domain/words.ts"
import { fromBase64url } from "../kit/base64url.ts"
import type { Instant } from "../kit/instant.ts"
import { answerTyp, type BookingAnswer, TeamAnswer } from "../wire/bookings.ts"

/**
 * The booking with what the service and the team said about it since: cancelled at the desk or not, and every answer that
 * opens with the booking's reply key. An answer that does not open, or says nothing readable, is left out. The same booking when nothing is new.
 */
export async function withAnswers(booking: Booking, said: BookingAnswer, now: Instant): Promise<Booking> {
  const known = new Set(booking.answers.map((one) => one.id))
  const fresh = said.answers.filter((one) => !known.has(one.id))
  const opened = await Promise.all(fresh.map((one) => openAnswer(booking, one)))
  const answers = opened.flatMap((one) => (one === undefined ? [] : [one]))
  const state = booking.state === "booked" && said.state === "cancelled" ? "cancelled" : booking.state
  if (answers.length === 0 && state === booking.state) return booking
  return { ...booking, state, answers: [...booking.answers, ...answers], changedAt: now }
}

async function openAnswer(
  booking: Booking,
  { id, sealed, at }: BookingAnswer["answers"][number],
): Promise<Booking["answers"][number] | undefined> {
  const key = fromBase64url(booking.replyKey)
  // Sealed as an answer, and as one to this booking: an envelope of another kind never passes for it.
  const header = { typ: answerTyp, booking: booking.id }
  const opened = key && (await openDirect(key, sealed, "application/json", header))
  if (opened?.ok !== true) return undefined
  const answer = read(opened.value)
  if (answer === undefined) return undefined
  const text = checkWords(answer.text)
  // A bare "we can't do this one" has no words and is an answer all the same.
  if (!text.ok && !answer.cannot) return undefined
  return { id, cannot: answer.cannot, text: text.ok ? text.value : "", at }
}

function read(text: string): TeamAnswer | undefined {
  try {
    const parsed = TeamAnswer.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
