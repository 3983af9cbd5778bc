import { useTexts } from "../../i18n/texts.ts"

/** Somebody who can be rung, by the name the person gave them. */
export type ToRing = { readonly id: string; readonly name: string; readonly number: string }

/** A number to tap for each of these people; nothing where there is none. */
export function RingThem({ people }: { readonly people: readonly ToRing[] }) {
  const t = useTexts("carer")
  if (people.length === 0) return null
  return (
    <p class="row">
      {people.map(({ id, name, number }) => (
        <a key={id} class="button" href={`tel:${number}`}>
          {t("ring", { name })}
        </a>
      ))}
    </p>
  )
}
