import { visitStands } from "../features/safe/visit.ts"
import { VisitRow } from "../features/safe/VisitRow.tsx"
import { useTexts } from "../i18n/texts.ts"
import { Button } from "../ui/Button.tsx"
import { hasBooked, isWaiting } from "./not-mine.ts"
import { useServices } from "./services.ts"
import { type Visiting, visitNow } from "./visit-end.tsx"
import "../ui/modes.css"

type Props = { readonly onLeave: () => void }

/** Above every page, and on every sheet, while what is shown is made up. */
export function MadeUpBanner({ onLeave }: Props) {
  const t = useTexts("modes")
  return (
    <aside class="mode" aria-label={t("sample.label")}>
      <p>
        <strong>{t("sample.banner")}</strong>
      </p>
      <Button onPress={onLeave}>{t("sample.leave")}</Button>
    </aside>
  )
}

/** In place of pages that book or share. */
export function NotWhileLooking() {
  const t = useTexts("modes")
  return (
    <>
      <h1>{t("sample.stopTitle")}</h1>
      <p class="lead">{t("sample.stop")}</p>
      <p>{t("sample.how")}</p>
    </>
  )
}

/** Above every page on a device that is not the person's. */
export function NothingKeptBanner() {
  const t = useTexts("modes")
  const services = useServices()
  const visit = visitNow.value
  return (
    <aside class="mode" aria-label={t("notMine.label")}>
      <p>
        <strong>{t("notMine.banner")}</strong> {t("notMine.before")}
      </p>
      <div role="status">
        {isWaiting(services) && <p>{t("notMine.sending")}</p>}
        {hasBooked(services) && <p>{t("notMine.booked")}</p>}
      </div>
      <div>{visit && <Ending {...visit} />}</div>
    </aside>
  )
}

function Ending({ endsAt, clock, endAfter, end }: Visiting) {
  const standing = visitStands(endsAt.value, clock.value)
  return <VisitRow standing={standing} onEndAfter={endAfter} onEnd={() => void end()} />
}
