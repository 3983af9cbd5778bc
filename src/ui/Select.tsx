import { useId } from "preact/hooks"

type Option = { readonly value: string; readonly label: string }
type Props = {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** One of many, where buttons for each would fill the page. Up to a handful, `Choice` is kinder. */
export function Select({ label, options, value, onChoose }: Props) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        autocomplete="off"
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}
