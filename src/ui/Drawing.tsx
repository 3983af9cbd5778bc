import type { ComponentChildren } from "preact"

type Props = {
  /** How it stands on the page: beside nothing, or small beside words. */
  readonly look?: "drawing" | "sky"
  readonly box?: string
  readonly children: ComponentChildren
}

/** The frame of our own drawings: one line of one width, in the door's colour, unseen by screen readers. */
export function Drawing({ look = "drawing", box = "0 0 112 72", children }: Props) {
  return (
    <svg
      class={look}
      viewBox={box}
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
