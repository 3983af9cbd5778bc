import type { ComponentChildren } from "preact"

type Said = { readonly when: string; readonly said: ComponentChildren }
type Props = { readonly before: Said; readonly now: Said }

/** What was said then, and what is said now, each under its own day. */
export function ThenNow({ before, now }: Props) {
  return (
    <dl class="lines">
      {[before, now].map(({ when, said }, at) => (
        <div key={at}>
          <dt>{when}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A person's own words, whole and as they wrote them. */
export const Own = ({ words }: { readonly words: string }) => (
  <p class="own" dir="auto">
    {words}
  </p>
)
