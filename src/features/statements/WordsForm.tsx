import type { ComponentChildren } from "preact"
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import { isBareIdea } from "../../domain/own-words.ts"
import type { Kind } from "../../domain/kinds.ts"
import type { Answer } from "../../i18n/problems.ts"
import { useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import type { Given } from "./later/Ideas.tsx"
import { WhenStuck } from "./WhenStuck.tsx"

type Props = {
  readonly start?: string
  readonly hint?: string | undefined
  /** Words put in from elsewhere on the page, after what is typed already. */
  readonly begun?: Given | undefined
  /** The kind whose ideas are offered to somebody who is stuck. */
  readonly ideasFor?: Kind
  readonly onSave: (typed: string) => Promise<Answer>
  /** Saved, or left alone: the form can go. */
  readonly onDone: () => void
  /** What else is asked with the words. */
  readonly children?: ComponentChildren
}

/** Where a person writes one statement. The words stay on the screen until they are surely kept. */
export function WordsForm({ start = "", hint, begun, ideasFor, onSave, onDone, children }: Props) {
  const t = useTexts("statements")
  const { form, save } = useSaving(onDone)
  const [typed, setTyped] = useState(begun?.text ?? start)
  const [given, setGiven] = useState(begun)
  const [isRefused, setRefused] = useState(false)
  const field = useCursorIn(given)
  const isOurs = given !== undefined && isBareIdea(typed, [given.text])
  const give = (one: Given) => {
    setTyped(typed.trim() === "" || isOurs ? one.text : `${typed}\n${one.text}`)
    setGiven(one)
    setRefused(false)
  }
  const taken = useRef(begun)
  useEffect(() => {
    if (begun === undefined || begun === taken.current) return
    taken.current = begun
    give(begun)
  }, [begun])
  const keep = () => void save(onSave(typed))
  return (
    <>
      <Form {...form} problem={undefined} onSave={() => (isOurs ? setRefused(true) : keep())}>
        <Field
          kind="text"
          label={t("words")}
          hint={hint}
          value={typed}
          onInput={setTyped}
          problem={isOurs && isRefused ? given.ifUnchanged : form.problem}
          takesFocus
          fieldRef={field}
        />
        {children}
      </Form>
      {ideasFor !== undefined && <WhenStuck kind={ideasFor} typed={typed} onGive={give} onTrue={keep} />}
    </>
  )
}

/** Brings the cursor to where the person's own words go in what was given: over its first …, or to its end. */
function useCursorIn(given: Given | undefined) {
  const field = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const box = field.current
    if (given === undefined || !(box instanceof HTMLTextAreaElement)) return
    const gap = given.text.indexOf("…")
    const from = gap < 0 ? box.value.length : box.value.length - given.text.length + gap
    box.focus()
    box.setSelectionRange(from, gap < 0 ? from : from + 1)
  }, [given])
  return field
}
