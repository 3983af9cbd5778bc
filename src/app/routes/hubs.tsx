import { HubChooser } from "../../features/hubs/HubChooser.tsx"
import { HubPage } from "../../features/hubs/HubPage.tsx"
import { MadeUp } from "../../features/hubs/MadeUp.tsx"
import { Reach } from "../../features/hubs/Reach.tsx"
import { useTexts } from "../../i18n/texts.ts"
import { Notice } from "../../ui/Notice.tsx"
import { Numbers } from "../Numbers.tsx"
import { HubClockNote } from "../HubClockNote.tsx"
import { useServices } from "../services.ts"
import { useHeading } from "../use-heading.ts"
import { useHubs } from "../use-hubs.ts"

/** *My hub*: the one the person chose, or the choice. */
export function Hubs() {
  const t = useTexts("hubs")
  const shell = useTexts("shell")
  const { hubClock } = useServices()
  const { all, mine, team, otherRoot, isReached, isOther, saidOn, choose } = useHubs()
  const heading = useHeading()
  const chooser = (
    <HubChooser
      hubs={all}
      chosen={mine?.id ?? null}
      onChoose={(hub) => void choose(hub).then(heading.toTop)}
    />
  )
  return (
    <>
      <h1 ref={heading.ref} tabIndex={-1}>
        {shell("hub")}
      </h1>
      <MadeUp hub={mine} />
      <Reach saidOn={saidOn} isReached={isReached} isOther={isOther} />
      <HubClockNote timeZone={mine?.timeZone} />
      {all.length === 0 && isReached && <p role="status">{t("looking")}</p>}
      {all.length === 0 && !isReached && <Numbers />}
      {otherRoot && <Notice urgent>{t("otherRoot")}</Notice>}
      {mine !== undefined && <HubPage hub={mine} now={hubClock.now()} canBook={mine.bookable && team} />}
      {all.length > 0 && mine === undefined && (
        <>
          <p class="lead">{t("invite")}</p>
          {chooser}
        </>
      )}
      {mine !== undefined && all.length > 1 && (
        <details>
          <summary>{t("other")}</summary>
          {chooser}
        </details>
      )}
    </>
  )
}
