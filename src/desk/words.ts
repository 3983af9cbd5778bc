import type { Translate } from "../i18n/texts.ts"
import type { EnrolProblem } from "./enrol/enrol.ts"
import type { AnswerProblem } from "./home/send-answer.ts"
import type { CodeProblem } from "./recover/recover.ts"
import type { OpenProblem, SignInProblem } from "./sign-in/sign-in.ts"

type DeskProblem = EnrolProblem | CodeProblem | SignInProblem | OpenProblem | AnswerProblem

// What the desk has words of its own for; all others have the words everyone uses.
const own = [
  "passkey-stopped",
  "passkey-elsewhere",
  "passkey-none",
  "signed-out",
  "wrong-origin",
  "taken",
  "needs-prf",
  "needs-passphrase",
  "wrong-secret",
  "out-of-range",
  "not-stretched",
  "another-team",
  "not-sealed",
  "slip",
  "another-code",
] as const
const isOwn = (kind: DeskProblem["kind"]): kind is (typeof own)[number] => own.some((one) => one === kind)

/** Words for a problem at the desk. */
export function wordsFor(
  { kind, ...about }: DeskProblem,
  desk: Translate<"desk">,
  problems: Translate<"problems">,
): string {
  if (isOwn(kind)) return desk(`problem.${kind}`)
  const { next: _, ...values } = { next: undefined, ...about }
  return problems(kind, values)
}
