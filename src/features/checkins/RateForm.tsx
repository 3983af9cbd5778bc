import { type ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import type { About, Answer, RatingTyped } from "../../domain/rating.ts"
import { ranges } from "../../domain/rating.ts"
import { useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Form } from "../../ui/Form.tsx"
import { Rating } from "../../ui/Rating.tsx"
import { useEnds } from "./answer-words.tsx"
import type { SayField } from "./Around.tsx"
import type { SayAnswer } from "./CheckInForm.tsx"

/** What a form adds to the bare answer. */
export type Beside = Pick<RatingTyped, "wantsHelp" | "note" | "when" | "whoWasThere">
type Props = {
  readonly about: Exclude<About, { what: "score" }>
  readonly legend: string
  /** Left out where a question is asked in numbers alone. */
  readonly inWords?: { readonly choice: string; readonly field: string }
  readonly notToday: string
  readonly save: string
  readonly stop: string
  readonly today: Day
  readonly onSave: (typed: RatingTyped) => Promise<SayAnswer>
  readonly onDone: () => void
  readonly onStop: () => void
  /** What else is asked, below the answer. */
  readonly children?: (
    beside: Beside,
    set: (change: Partial<Beside>) => void,
    problemOf: (field: SayField) => string | undefined,
  ) => ComponentChildren
}

/** One question with its answer: nothing is chosen for the person, and what they chose stays until it is surely kept. */
export function RateForm(props: Props) {
  const { about, legend, inWords, notToday, today, onSave, onDone, onStop, children } = props
  const t = useTexts("checkins")
  const ends = useEnds(about) ?? { lowest: "", highest: "" }
  const { form, save, problemOf } = useSaving<SayField>(onDone)
  const [answer, setAnswer] = useState<Exclude<Answer, { how: "face" }>>()
  const [isMissing, setMissing] = useState(false)
  const [beside, setBeside] = useState<Beside>({ wantsHelp: null, note: "", when: today, whoWasThere: "" })
  const [from, to] = ranges[about.what]
  return (
    <Form
      {...form}
      save={props.save}
      onSave={() => {
        setMissing(answer === undefined)
        if (answer !== undefined) void save(onSave({ about, answer, ...beside }))
      }}
      cancel={{ words: props.stop, onPress: onStop }}
    >
      <Rating
        legend={legend}
        from={from}
        to={to}
        ends={ends}
        value={answer}
        onChoose={(rated) => {
          setMissing(false)
          setAnswer(rated)
        }}
        {...(inWords && { inWords: { ...inWords, problem: problemOf("words") } })}
        notToday={notToday}
        problem={isMissing ? t("choose") : problemOf("number")}
      />
      {children?.(beside, (change) => setBeside((was) => ({ ...was, ...change })), problemOf)}
    </Form>
  )
}
