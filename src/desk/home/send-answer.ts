import { checkWords, type WordsProblem } from "../../domain/words.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import type { CallProblem } from "../../service-client/port.ts"
import type { SealedAnswer } from "../../wire/bookings.ts"
import { sealAnswer } from "../reading/conversation.ts"
import type { DeskServices } from "../services.ts"

/** An answer sealed and ready, with the words it holds: sent again, it is the same bytes under the same id. */
export type ReadyAnswer = { readonly id: string; readonly sealed: string; readonly says: string }

export type AnswerProblem = WordsProblem | CallProblem | { readonly kind: "not-sealed" }
type Asked = {
  readonly booking: string
  readonly replyKey: string
  readonly cannot: boolean
  readonly typed: string
}

/**
 * Makes an answer ready, or takes the one made before when it says the same: its first sending may have arrived unheard.
 * Problems: those of `checkWords`, but "we can't do this one" may go without words · `not-sealed` the person's key is none.
 */
export async function readyAnswer(
  { booking, replyKey, cannot, typed }: Asked,
  before: ReadyAnswer | undefined,
  { newId }: DeskServices,
): Promise<Result<ReadyAnswer, AnswerProblem>> {
  const checked = checkWords(typed)
  const isBare = cannot && !checked.ok && checked.problem.kind === "empty"
  if (!checked.ok && !isBare) return checked
  const answer = { v: 1 as const, cannot, text: checked.ok ? checked.value : "" }
  const says = JSON.stringify(answer)
  if (before?.says === says) return ok(before)
  const sealed = await sealAnswer(booking, replyKey, answer)
  return sealed === undefined ? fail({ kind: "not-sealed" }) : ok({ id: newId(), sealed, says })
}

/** Sends it. */
export const sendAnswer = (
  booking: string,
  { id, sealed }: ReadyAnswer,
  { client }: DeskServices,
): Promise<Result<SealedAnswer, CallProblem>> => client.putAnswer(booking, id, { sealed })
