import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { Notice } from "../../ui/Notice.tsx"

/** What the browser says about keeping things here. */
export type Keeping = {
  /** Whether it may clear them by itself. `refused`: it was asked just now, and did not agree. */
  readonly storage: "kept" | "may-go" | "unknown" | "refused"
  readonly isBlocked: boolean
  readonly isNearlyFull: boolean
  /** Its engine clears what a site kept after seven days, and this is not the installed app. */
  readonly isClearedSoon: boolean
}
type Props = { readonly keeping: Keeping; readonly onAskToKeep: () => void }

/** Where the words are, who could read them, and whether the browser keeps them; each thing only where it is so. */
export function KeptCard({ keeping, onAskToKeep }: Props) {
  const t = useTexts("safe")
  const { storage, isBlocked, isNearlyFull, isClearedSoon } = keeping
  return (
    <Card title={t("kept.title")}>
      {isBlocked && (
        <Notice urgent>
          <p>{t("kept.blocked")}</p>
          <p>{t("kept.blockedDo")}</p>
        </Notice>
      )}
      {isNearlyFull && (
        <Notice urgent>
          <p>{t("kept.full")}</p>
          <p>{t("kept.fullDo")}</p>
        </Notice>
      )}
      <p>{t("kept.here")}</p>
      <p>{t("kept.sealed")}</p>
      <p>{t("kept.lock")}</p>
      <p>{t("kept.gone")}</p>
      {isClearedSoon && <p>{t("kept.webkit")}</p>}
      {!isBlocked && (
        <>
          {storage === "kept" && <p>{t("kept.yes")}</p>}
          {storage === "unknown" && <p>{t("kept.unknown")}</p>}
          {(storage === "may-go" || storage === "refused") && <p>{t("kept.mayGo")}</p>}
          <div role="status">{storage === "refused" && <p>{t("kept.refused")}</p>}</div>
          {storage === "may-go" && <Button onPress={onAskToKeep}>{t("kept.ask")}</Button>}
        </>
      )}
    </Card>
  )
}
