import type { ComponentChildren } from "preact"
import { Drawing } from "./Drawing.tsx"

// Four small skies, in the line of the other drawings. They say nothing that the words beside them do not say.

const Sky = ({ children }: { readonly children: ComponentChildren }) => (
  <Drawing look="sky" box="0 0 40 40">
    {children}
  </Drawing>
)

const cloud = "M12 27a6 6 0 0 1 1-12 9 9 0 0 1 17-1 6.5 6.5 0 0 1-1 13z"

/** A still sun. */
export const Sun = () => (
  <Sky>
    <circle class="lit" cx="20" cy="20" r="7" />
    <path class="lit" d="M20 4v4M20 32v4M4 20h4M32 20h4M9 9l3 3M28 28l3 3M31 9l-3 3M12 28l-3 3" />
  </Sky>
)

/** A cloud in the wind. */
export const Windy = () => (
  <Sky>
    <path d={cloud} />
    <path d="M6 33h20M30 33h4" />
  </Sky>
)

/** Rain. */
export const Rain = () => (
  <Sky>
    <path d={cloud} />
    <path d="M14 31l-2 5M21 31l-2 5M28 31l-2 5" />
  </Sky>
)

/** The sun coming back from behind a cloud. */
export const Clearing = () => (
  <Sky>
    <path class="lit" d="M24 11a7 7 0 0 1 10 9M28 2v3M37 11l-3 1M36 4l-2 2" />
    <path d="M10 34a6 6 0 0 1 1-12 9 9 0 0 1 17-1 6.5 6.5 0 0 1-1 13z" />
  </Sky>
)
