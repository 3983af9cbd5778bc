import { useFocusWhen } from "../../ui/focus.ts"

/** Why something was not done: said aloud, and the focus is on it. Nothing while there is nothing to say. */
export function WhyNot({ words }: { readonly words: string | undefined }) {
  const said = useFocusWhen<HTMLParagraphElement>(words !== undefined)
  if (words === undefined) return null
  return (
    <p key={words} class="problem" role="alert" ref={said} tabIndex={-1}>
      {words}
    </p>
  )
}
