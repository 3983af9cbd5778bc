type Props = {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly hint?: string
}

/** A tick box with its words beside it. */
export function Tick({ label, checked, onChange, hint }: Props) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {hint && <span class="soft"> {hint}</span>}
      </span>
    </label>
  )
}
