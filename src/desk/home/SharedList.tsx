import { useTexts } from "../../i18n/texts.ts"
import type { Shared } from "../reading/share.ts"
import { SharedItem } from "./SharedItem.tsx"

type Props = {
  readonly shared: readonly Shared[]
  readonly timeZone: string
  readonly onSignedOut: () => void
}

/** What people share with the team now, newest first. */
export function SharedList({ shared, ...rest }: Props) {
  const t = useTexts("desk")
  return (
    <section aria-labelledby="shared">
      <h2 class="group" id="shared">
        {t("shared.title")}
      </h2>
      <p>{shared.length === 0 ? t("shared.none") : t("shared.seen")}</p>
      <ul class="cards">
        {shared.map((one) => (
          <li key={one.id}>
            <SharedItem shared={one} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  )
}
