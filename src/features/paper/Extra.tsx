import type { ComponentChildren } from "preact"
import { Tick } from "../../ui/Tick.tsx"

/** A further chapter of the whole plan, which goes on paper only when it is ticked. */
export type Extra = {
  readonly name: string
  /** What is ticked. */
  readonly words: string
  readonly chapter: (alsoPrivate: boolean) => ComponentChildren
}
type Props = {
  readonly extras: readonly Extra[]
  readonly ticked: readonly string[]
  readonly onTick: (ticked: readonly string[]) => void
}

/** What else goes on the whole plan. Nothing where there is none. */
export function ExtraTicks({ extras, ticked, onTick }: Props) {
  return (
    <>
      {extras.map(({ name, words }) => (
        <Tick
          key={name}
          label={words}
          checked={ticked.includes(name)}
          onChange={(on) => onTick(on ? [...ticked, name] : ticked.filter((one) => one !== name))}
        />
      ))}
    </>
  )
}
