import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { isTheWord } from "./steps.ts"

type Props = {
  readonly words: readonly string[]
  /** Which two are typed back, counted from 0. */
  readonly asked: readonly number[]
  readonly onRight: () => void
  readonly onCancel: () => void
}

/** Six words to write down, then two of them typed back. They stand nowhere but on this page, and go with it. */
export function SixWords({ words, asked, onRight, onCancel }: Props) {
  const [isWritten, setWritten] = useState(false)
  return isWritten ? (
    <TypeBack words={words} asked={asked} onRight={onRight} onBack={() => setWritten(false)} />
  ) : (
    <Shown words={words} onWritten={() => setWritten(true)} onCancel={onCancel} />
  )
}

function Shown({
  words,
  onWritten,
  onCancel,
}: Pick<Props, "words" | "onCancel"> & { readonly onWritten: () => void }) {
  const t = useTexts("copies")
  const shell = useTexts("shell")
  const heading = useFocusWhen<HTMLHeadingElement>(true)
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t("make.words")}
      </h3>
      <p>{t("make.wordsHow")}</p>
      <ol class="own" translate={false} data-shown-once>
        {words.map((word, at) => (
          <li key={`${at} ${word}`}>{word}</li>
        ))}
      </ol>
      <p class="row">
        <Button look="next" onPress={onWritten}>
          {t("make.written")}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {shell("cancel")}
        </Button>
      </p>
    </>
  )
}

function TypeBack({
  words,
  asked,
  onRight,
  onBack,
}: Omit<Props, "onCancel"> & { readonly onBack: () => void }) {
  const t = useTexts("copies")
  const [typed, setTyped] = useState<readonly string[]>(asked.map(() => ""))
  const [wrong, setWrong] = useState<readonly number[]>([])
  const heading = useFocusWhen<HTMLHeadingElement>(true)
  const check = () => {
    const missed = asked.filter((word, at) => !isTheWord(typed[at] ?? "", words[word]))
    setWrong(missed)
    if (missed.length === 0) onRight()
  }
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t("make.back")}
      </h3>
      <p>{t("make.backHow")}</p>
      <Form save={t("make.go")} onSave={check} cancel={{ words: t("make.again"), onPress: onBack }}>
        {asked.map((word, at) => (
          <Field
            key={word}
            label={t("make.word", { n: word + 1 })}
            value={typed[at] ?? ""}
            onInput={(value) => setTyped(typed.with(at, value))}
            problem={wrong.includes(word) ? t("make.notThat", { n: word + 1 }) : undefined}
          />
        ))}
      </Form>
    </>
  )
}
