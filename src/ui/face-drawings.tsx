// Five faces of our own, in the line of the other drawings. Each stands beside its word; none of them is a number.

const mouths = {
  rough: "M13 29c4-5 10-5 14 0",
  low: "M14 28c4-3 8-3 12 0",
  "so-so": "M14 27h12",
  "all-right": "M14 26c4 3 8 3 12 0",
  good: "M12 24c4 7 12 7 16 0",
} as const
// What sleep, worry and ease do to eyes: half closed, looking down, open, open, creased.
const eyes = {
  rough: "M11 17c2 2 4 2 5 0M24 17c2 2 4 2 5 0M10 13l6-2M30 13l-6-2",
  low: "M13.5 18v1M26.5 18v1M10 14l5-1.5M30 14l-5-1.5",
  "so-so": "M13.5 16v2M26.5 16v2",
  "all-right": "M13.5 15v2M26.5 15v2",
  good: "M11 17c1-3 4-3 5 0M24 17c1-3 4-3 5 0",
} as const

/** One face. */
export function Face({ face }: { readonly face: keyof typeof mouths }) {
  return (
    <svg
      class="face"
      viewBox="0 0 40 40"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="20" cy="20" r="17" />
      <path d={`${eyes[face]}${mouths[face]}`} />
    </svg>
  )
}
