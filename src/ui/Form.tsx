import type { ComponentChildren } from "preact"
import { Button } from "./Button.tsx"

type Props = {
  readonly children: ComponentChildren
  readonly onSave: () => void
  readonly save: string
  readonly cancel?: { readonly words: string; readonly onPress: () => void }
  /** Why the whole was not kept, in words; a field's own problem stands beside that field. */
  readonly problem?: string | undefined
  readonly busy?: boolean
}

/** Fields that are saved together, also by Enter. Nothing is sent anywhere: the page decides what saving means. */
export function Form({ children, onSave, save, cancel, problem, busy = false }: Props) {
  const submit = (event: Event) => {
    event.preventDefault()
    if (!busy) onSave()
  }
  return (
    <form class="form" autocomplete="off" noValidate onSubmit={submit}>
      {children}
      {problem && (
        <p class="problem" role="alert">
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
