import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import type { Result } from "../../kit/result.ts"
import type { CallProblem } from "../../service-client/port.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack, useFocusWhen } from "../../ui/focus.ts"
import { Form } from "../../ui/Form.tsx"
import { wordsFor } from "../words.ts"

type Props = {
  /** `ask` is on the button and `named` its whole name; `lead` says what it means, `yes` does it, `done` is said afterwards. */
  readonly words: Readonly<Record<"ask" | "named" | "lead" | "yes" | "done", string>>
  /** Somebody ended it already: there is nothing to ask. */
  readonly isOver: boolean
  readonly onYes: () => Promise<Result<unknown, CallProblem>>
  readonly onDone: () => void
  readonly onSignedOut: () => void
}

/**
 * Ending something for a person who asked, because their phone is lost. It takes a second press, since it cannot be taken back;
 * the focus goes to what is said, never straight to that second button. Pressed again after a lost answer it does no harm.
 */
export function AtTheirWord({ words, isOver, onYes, onDone, onSignedOut }: Props) {
  const t = useTexts("desk")
  const problems = useTexts("problems")
  const [state, setState] = useState<"asking" | "doing" | "done">()
  const [problem, setProblem] = useState<CallProblem>()
  const isOpen = state === "asking" || state === "doing"
  const opener = useFocusBack(isOpen)
  const lead = useFocusWhen<HTMLParagraphElement>(isOpen)
  const done = useFocusWhen<HTMLParagraphElement>(state === "done")

  async function yes() {
    setProblem(undefined)
    setState("doing")
    const said = await onYes()
    if (!said.ok && said.problem.kind === "signed-out") return onSignedOut()
    setState(said.ok ? "done" : "asking")
    if (said.ok) onDone()
    else setProblem(said.problem)
  }
  const begin = () => {
    setProblem(undefined)
    setState("asking")
  }
  if (state === "done") {
    return (
      <p ref={done} tabIndex={-1}>
        {words.done}
      </p>
    )
  }
  if (isOver) return null
  if (!isOpen) {
    return (
      <div class="row">
        <Button look="quiet" label={words.named} onPress={begin} buttonRef={opener}>
          {words.ask}
        </Button>
      </div>
    )
  }
  return (
    <Form
      save={words.yes}
      busy={state === "doing"}
      problem={problem && wordsFor(problem, t, problems)}
      cancel={{ words: t("answer.cancel"), onPress: () => setState(undefined) }}
      onSave={() => void yes()}
    >
      <p ref={lead} tabIndex={-1}>
        {words.lead}
      </p>
      <p role="status">{state === "doing" && t("theirWord.working")}</p>
    </Form>
  )
}
