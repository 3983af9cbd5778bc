import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import type { Step } from "./steps.ts"

type Props = { readonly step: Step; readonly onStop: () => void }

/** What is being done now, in words, and the way to stop it. */
export function Working({ step, onStop }: Props) {
  const t = useTexts("copies")
  const words = useFocusWhen<HTMLParagraphElement>(true)
  return (
    <>
      <p role="status" ref={words} tabIndex={-1}>
        {t(`step.${step}`)}
      </p>
      <p>
        <Button onPress={onStop}>{t("step.stop")}</Button>
      </p>
    </>
  )
}
