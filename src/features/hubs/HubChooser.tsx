import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import type { Hub } from "../../wire/hubs.ts"

type Props = {
  readonly hubs: readonly Hub[]
  readonly chosen: string | null
  readonly onChoose: (hub: Hub) => void
}

/** Every hub there is, each with one button that makes it mine. */
export function HubChooser({ hubs, chosen, onChoose }: Props) {
  const t = useTexts("hubs")
  return (
    <ul class="list">
      {hubs.map((hub) => (
        <li key={hub.id}>
          <p class="own">{hub.name}</p>
          <p class="soft">
            {hub.area} {hub.madeUp && <span class="tag">{t("madeUpTag")}</span>}
          </p>
          {hub.id === chosen ? (
            <p>{t("isMine")}</p>
          ) : (
            <Button onPress={() => onChoose(hub)} label={t("chooseThis", { name: hub.name })}>
              {t("choose")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
