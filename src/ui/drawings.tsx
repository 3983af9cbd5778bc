import { Drawing } from "./Drawing.tsx"

// Our own drawings, all in one line of one width, in the door's colour. They say nothing that the words do not say.

/** A door left ajar, with light on the step. */
export const DoorAjar = () => (
  <Drawing>
    <path d="M8 66h96M34 66V8h38v58" />
    <path d="M72 12 52 18v54l20-6" />
    <path d="M57 44v4" />
    <path class="lit" d="M40 62h8M38 66l-8 5M44 66l-4 5" />
  </Drawing>
)

/** A bench with room for two. */
export const Bench = () => (
  <Drawing>
    <path d="M8 66h96M22 34h68M22 44h68M20 52h72M26 34v32M86 34v32" />
    <path d="M94 66V26M94 26c-9-1-12-8-8-14 0-6 12-7 15-1 6 5 2 14-7 15" />
  </Drawing>
)

/** A kettle, just boiled. */
export const Kettle = () => (
  <Drawing>
    <path d="M8 66h96M32 60h40c4 0 6-4 5-8l-3-16c-1-5-5-8-10-8H40c-5 0-9 3-10 8l-3 16c-1 4 1 8 5 8z" />
    <path d="M42 28c0-6 20-6 20 0M75 42l13-9M30 40c-8-1-11 12-1 14" />
    <path class="lit" d="M92 26c-3-4 3-5 0-9M99 24c-3-4 3-5 0-9" />
  </Drawing>
)

/** The river under its bridge. */
export const River = () => (
  <Drawing>
    <path d="M8 30c30-14 66-14 96 0M8 40c6 0 10 3 12 8M104 40c-6 0-10 3-12 8M32 48c3-18 45-18 48 0" />
    <path d="M10 58c8-5 14 5 22 0s14 5 22 0 14 5 22 0 14 5 22 0M22 66c8-5 14 5 22 0s14 5 22 0 14 5 22 0" />
  </Drawing>
)
