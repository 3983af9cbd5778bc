import { useId } from "preact/hooks"
import type { Person } from "../../domain/person.ts"

type Props = { readonly title: string; readonly hint?: string; readonly people: readonly Person[] }

/** Some people, by name alone. */
export function Names({ title, hint, people }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 class="part" id={id}>
        {title}
      </h2>
      {hint !== undefined && <p class="soft">{hint}</p>}
      <ul class="names">
        {people.map((one) => (
          <li key={one.id}>
            <span dir="auto">{one.name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
