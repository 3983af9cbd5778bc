import type { ComponentChildren } from "preact"

type Props = {
  readonly large?: boolean
  /** What each sheet says at its head, however many there are; nothing where it is empty. */
  readonly marks: readonly string[]
  readonly children: ComponentChildren
}

/**
 * A paper of as many sheets as it takes. Its head and its end are printed on every sheet, as those of a table are: they are the
 * margins, which leaves no room for what browsers like to print there.
 */
export function Sheets({ large = false, marks, children }: Props) {
  return (
    <article class={large ? "sheet sheets large" : "sheet sheets"}>
      <div class="sheets-head">
        <div class="sheets-edge" />
        {marks.map((mark) => (
          <p class="sheet-mark" key={mark}>
            {mark}
          </p>
        ))}
      </div>
      <div class="sheets-body">
        <div>{children}</div>
      </div>
      <div class="sheets-end">
        <div class="sheets-edge" />
      </div>
    </article>
  )
}
