import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import { Field } from "./Field.tsx"
import "./rating.css"

/** What was chosen: a number, own words, or that it is not for today. None of them is more of an answer than the others. */
export type Rated =
  | { readonly how: "number"; readonly number: number }
  | { readonly how: "words"; readonly words: string }
  | { readonly how: "not-today" }

type Props = {
  readonly legend: string
  /** The lowest and the highest number, and what each of them means. */
  readonly from?: number
  readonly to?: number
  readonly ends: { readonly lowest: string; readonly highest: string }
  /** `undefined` while nothing is chosen: nothing is chosen for the person. */
  readonly value: Rated | undefined
  readonly onChoose: (value: Rated) => void
  /** The choice of own words, and what their place to write is called. Left out where a question is asked in numbers alone. */
  readonly inWords?: {
    readonly choice: string
    readonly field: string
    readonly problem?: string | undefined
  }
  readonly notToday: string
  /** Said in words above the choices. */
  readonly problem?: string | undefined
}

/** How something is, on big numbers with words at both ends; or in own words, or not today, which are as big. */
export function Rating(props: Props) {
  const { legend, from = 0, to = 10, ends, value, onChoose, inWords, notToday, problem } = props
  const id = useId()
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const one = (isChosen: boolean, choose: Rated, words: ComponentChildren) => (
    <label class="rate">
      <input type="radio" name={id} checked={isChosen} onChange={() => onChoose(choose)} />
      <span>{words}</span>
    </label>
  )
  const written = value?.how === "words" ? value.words : ""
  return (
    <fieldset class="rating" aria-describedby={`${id}-ends`}>
      <legend>{legend}</legend>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="ends soft" id={`${id}-ends`}>
        <span>{`${from}: ${ends.lowest}`}</span> <span>{`${to}: ${ends.highest}`}</span>
      </p>
      <div class="numbers">
        {numbers.map((number) =>
          one(value?.how === "number" && value.number === number, { how: "number", number }, number),
        )}
      </div>
      <div class="others">
        {inWords && one(value?.how === "words", { how: "words", words: written }, inWords.choice)}
        {one(value?.how === "not-today", { how: "not-today" }, notToday)}
      </div>
      {inWords && value?.how === "words" && (
        <Field
          kind="text"
          label={inWords.field}
          value={value.words}
          onInput={(words) => onChoose({ how: "words", words })}
          problem={inWords.problem}
        />
      )}
    </fieldset>
  )
}
