import { useState } from "preact/hooks"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack, useFocusWhen } from "../../ui/focus.ts"

type Props = { readonly onTakeOff: () => Promise<Answer> }

/** Takes the lock off, after saying what that means. */
export function TakeOff({ onTakeOff }: Props) {
  const t = useTexts("lock")
  const { said, hear } = useAnswers()
  const [isAsking, setAsking] = useState(false)
  const button = useFocusBack(isAsking)
  const sure = useFocusWhen<HTMLParagraphElement>(isAsking)
  if (!isAsking)
    return (
      <p>
        <Button look="danger" buttonRef={button} onPress={() => setAsking(true)}>
          {t("off.open")}
        </Button>
      </p>
    )
  return (
    <div class="card">
      <p ref={sure} tabIndex={-1}>
        {t("off.sure")}
      </p>
      {said && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
      <p class="row">
        <Button look="danger" onPress={() => void hear(onTakeOff())}>
          {t("off.yes")}
        </Button>
        <Button look="quiet" onPress={() => setAsking(false)}>
          {t("off.no")}
        </Button>
      </p>
    </div>
  )
}
