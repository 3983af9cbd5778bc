import type { Circle } from "../../domain/circle.ts"
import { nearnesses } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { ItemProps } from "./OnCircleItem.tsx"
import { People } from "./People.tsx"

type Props = { readonly rings: Circle["rings"]; readonly item: ItemProps }

/** So many stand over *me* in a ring at most; a full ring grows downwards, and *me* stays in sight. */
const mostAbove = 3

/** Three rings around *me*, each with its list of people. Read aloud, it goes from the middle outwards. */
export function Rings({ rings, item }: Props) {
  const t = useTexts("circle")
  return nearnesses.reduce(
    (inner, near) => (
      <div class={`ring ${near}`}>
        {inner}
        <h2 id={near}>{t(`rings.${near}`)}</h2>
        {rings[near].length === 0 ? (
          <p class="soft">{t("nobody")}</p>
        ) : (
          <ul class="around" aria-labelledby={near}>
            <People
              people={rings[near]}
              item={item}
              above={Math.min(Math.floor(rings[near].length / 2), mostAbove)}
            />
          </ul>
        )}
      </div>
    ),
    <p class="me">
      <span>{t("me")}</span>
    </p>,
  )
}
