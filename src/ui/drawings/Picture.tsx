import { pictures } from "./pictures.ts"

export { pictures }

/** One picture beside an idea. The words say the same, so it is nothing to whoever listens. */
export function Picture({ name }: { readonly name: string }) {
  return (
    <svg class="picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={pictures[name] ?? ""} />
    </svg>
  )
}
