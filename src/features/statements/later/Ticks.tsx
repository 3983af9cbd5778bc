import { Tick } from "../../../ui/Tick.tsx"
import { Fold } from "./Fold.tsx"

type Props<T extends string> = {
  readonly legend: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly ticked: readonly T[]
  readonly onTick: (ticked: T[]) => void
}

/** Any number of several, folded until somebody wants them. */
export function Ticks<T extends string>({ legend, options, ticked, onTick }: Props<T>) {
  return (
    <Fold words={legend}>
      <fieldset>
        <legend class="hidden">{legend}</legend>
        {options.map(({ value, label }) => (
          <Tick
            key={value}
            label={label}
            checked={ticked.includes(value)}
            onChange={(is) => onTick(is ? [...ticked, value] : ticked.filter((one) => one !== value))}
          />
        ))}
      </fieldset>
    </Fold>
  )
}
