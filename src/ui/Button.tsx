import type { ComponentChildren } from "preact"

type Props = {
  readonly children: ComponentChildren
  readonly onPress: () => void
  /** `next` is the one thing to do next on a page, `door` another strong one, `quiet` a link in a button's clothes. */
  readonly look?: "next" | "door" | "plain" | "quiet" | "danger"
  /** The whole name where the text alone would not say which thing it acts on. */
  readonly label?: string
  readonly wide?: boolean
  /** Something is under way: the button stays focusable and says so, and does nothing until it is over. */
  readonly busy?: boolean
}

/** A button that does one thing now. Going somewhere is a link's job. */
export function Button({ children, onPress, look = "plain", label, wide = false, busy = false }: Props) {
  return (
    <button
      type="button"
      class={`button ${look}${wide ? " wide" : ""}`}
      aria-label={label}
      aria-disabled={busy ? "true" : undefined}
      onClick={() => !busy && onPress()}
    >
      {children}
    </button>
  )
}
