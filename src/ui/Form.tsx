import type { ComponentChildren, TargetedEvent } from "preact"
import { Button } from "./Button.tsx"
import { useFocusOnProblem } from "./focus.ts"

type Props = {
  readonly children: ComponentChildren
  readonly onSave: () => void
  readonly save: string
  readonly cancel?: { readonly words: string; readonly onPress: () => void }
  /** Why the whole was not kept, in words; a field's own problem stands beside that field. */
  readonly problem?: string | undefined
  readonly busy?: boolean
}

/**
 * Fields that are saved together, also by Enter. Nothing is sent anywhere: the page decides what saving means. Where it could not be
 * done, the focus goes to what stands in the way.
 */
export function Form({ children, onSave, save, cancel, problem, busy = false }: Props) {
  const asked = useFocusOnProblem(busy)
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    asked.current = event.currentTarget
    onSave()
  }
  return (
    <form class="form" autocomplete="off" noValidate onSubmit={submit}>
      {children}
      {problem && (
        <p class="problem" role="alert" tabIndex={-1}>
          {problem}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button next" aria-disabled={busy ? "true" : undefined}>
          {save}
        </button>
        {cancel && (
          <Button look="quiet" onPress={cancel.onPress}>
            {cancel.words}
          </Button>
        )}
      </div>
    </form>
  )
}
