import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusWhen } from "../../ui/focus.ts"

type Props = {
  readonly words: string
  readonly onMine: () => void
  readonly onReword: () => void
  readonly onDrop: () => void
}

/** Nothing is kept before the person said that these are their words. "Not quite" leads to other words, or to none. */
export function LastWord({ words, onMine, onReword, onDrop }: Props) {
  const t = useTexts("together")
  const [isWrong, setWrong] = useState(false)
  const heading = useFocusWhen<HTMLHeadingElement>(true)
  const other = useFocusWhen<HTMLParagraphElement>(isWrong)
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t("check")}
      </h2>
      <blockquote class="own" dir="auto">
        {words}
      </blockquote>
      {isWrong ? (
        <>
          <p ref={other} tabIndex={-1}>
            {t("notQuite")}
          </p>
          <p class="row">
            <Button look="next" onPress={onReword}>
              {t("reword")}
            </Button>
            <Button onPress={onDrop}>{t("dropDraft")}</Button>
          </p>
        </>
      ) : (
        <p class="row">
          <Button look="next" onPress={onMine}>
            {t("mine")}
          </Button>
          <Button onPress={() => setWrong(true)}>{t("notQuite")}</Button>
        </p>
      )}
    </>
  )
}
