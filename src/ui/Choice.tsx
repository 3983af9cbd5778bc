import { useId } from "preact/hooks"

type Option<T extends string> = { readonly value: T; readonly label: string; readonly hint?: string }
type Props<T extends string> = {
  readonly legend: string
  readonly options: readonly Option<T>[]
  readonly value: T | undefined
  readonly onChoose: (value: T) => void
  readonly problem?: string | undefined
  /** Its legend can be read right above it already; here it is only for those who listen. */
  readonly isHeaded?: boolean
}

/** One of several, each a big radio button with its words beside it. */
export function Choice<T extends string>({
  legend,
  options,
  value,
  onChoose,
  problem,
  isHeaded = false,
}: Props<T>) {
  const name = useId()
  return (
    <fieldset>
      <legend class={isHeaded ? "hidden" : undefined}>{legend}</legend>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {options.map((option) => (
        <label class="choice" key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="soft"> {option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
