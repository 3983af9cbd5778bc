import type { ComponentChildren, RefObject } from "preact"

type Props = {
  readonly children: ComponentChildren
  readonly onPress: () => void
  /** `next` is the one thing to do next on a page, `door` another strong one, `quiet` a link in a button's clothes. */
  readonly look?: "next" | "door" | "plain" | "quiet" | "danger"
  /** The whole name where the text alone would not say which thing it acts on. */
  readonly label?: string
  readonly wide?: boolean
  /** It can do nothing just now: something is under way, or there is nothing to do. It stays focusable and says so. */
  readonly busy?: boolean
  /** Where the button opens something on the page: whether that is open now. */
  readonly expanded?: boolean
  /** For whoever has to bring the focus back here. */
  readonly buttonRef?: RefObject<HTMLButtonElement | null>
}

/** A button that does one thing now. Going somewhere is a link's job. */
export function Button({
  children,
  onPress,
  look = "plain",
  label,
  wide = false,
  busy = false,
  expanded,
  buttonRef,
}: Props) {
  return (
    <button
      type="button"
      class={`button ${look}${wide ? " wide" : ""}`}
      aria-label={label}
      aria-disabled={busy ? "true" : undefined}
      aria-expanded={expanded}
      onClick={() => !busy && onPress()}
      {...(buttonRef && { ref: buttonRef })}
    >
      {children}
    </button>
  )
}
