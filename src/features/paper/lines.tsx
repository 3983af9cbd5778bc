/** Lines to write on by hand. */
export function Rules({ count }: { readonly count: number }) {
  return (
    <div class="rules" aria-hidden="true">
      {Array.from({ length: count }, (_, n) => (
        <div key={n} />
      ))}
    </div>
  )
}

/** What is asked, with one line to write on beside it. */
export function WriteHere({ label }: { readonly label: string }) {
  return (
    <div class="write-here">
      <p>{label}</p>
      <Rules count={1} />
    </div>
  )
}

/** Boxes to tick by hand, each with its words. */
export function Boxes({ words }: { readonly words: readonly string[] }) {
  return (
    <ul class="boxes">
      {words.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
