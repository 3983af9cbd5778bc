import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"

/** How the app can come onto the screen here. `share`: by hand, on Apple's phones. `menu`: by the browser's own menu, if at all. */
export type WayToScreen = "is-there" | "button" | "share" | "menu"
type Props = {
  readonly way: WayToScreen
  readonly isWebKit: boolean
  /** The browser asked, and the person did not want it after all. */
  readonly isNotNow: boolean
  readonly onInstall: () => void
}

/** What an icon on the screen changes, what it tells whoever sees it, and how to get one. */
export function InstallCard({ way, isWebKit, isNotNow, onInstall }: Props) {
  const t = useTexts("safe")
  return (
    <Card title={t("install.title")}>
      {way === "is-there" ? (
        <p>{t("install.is")}</p>
      ) : (
        <>
          <p>{t("install.changes")}</p>
          {isWebKit && <p>{t("install.keeps")}</p>}
          <p>{t("install.reveals")}</p>
          {way === "share" && (
            <>
              <p>{t("install.empty")}</p>
              <p>{t("install.share")}</p>
            </>
          )}
          {way === "menu" && <p>{t("install.menu")}</p>}
          {way === "button" && <Button onPress={onInstall}>{t("install.button")}</Button>}
          <div role="status">{isNotNow && <p>{t("install.notNow")}</p>}</div>
        </>
      )}
    </Card>
  )
}
