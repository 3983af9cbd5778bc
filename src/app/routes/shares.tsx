import { Link } from "../../router/Link.tsx"
import { useEffect, useState } from "preact/hooks"
import { needsLines } from "../../domain/needs-lines.ts"
import { isOpen } from "../../domain/share.ts"
import { MadeUp } from "../../features/hubs/MadeUp.tsx"
import { Reach } from "../../features/hubs/Reach.tsx"
import { useDocumentWords } from "../../features/sharing/DocumentWords.tsx"
import { ShareCard } from "../../features/sharing/ShareCard.tsx"
import { ShareForm } from "../../features/sharing/ShareForm.tsx"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Idea } from "../../ui/Idea.tsx"
import { Notice } from "../../ui/Notice.tsx"
import { hubById } from "../hubs.ts"
import { Numbers } from "../Numbers.tsx"
import { ReadFirst } from "../ReadFirst.tsx"
import { HubClockNote } from "../HubClockNote.tsx"
import { useServices } from "../services.ts"
import { useHeading } from "../use-heading.ts"
import { useHubs } from "../use-hubs.ts"
import { useShares } from "../use-shares.ts"

/** *What I share*: what is shared already, and one more. */
export function Shares() {
  const t = useTexts("sharing")
  const h = useTexts("hubs")
  const shell = useTexts("shell")
  const { state, sending, hubClock } = useServices()
  const { all, mine, team, otherRoot, isReached, isOther, saidOn } = useHubs()
  const { onShare, onEnd } = useShares()
  const words = useDocumentWords()
  const [isFormOpen, setOpen] = useState(false)
  const heading = useHeading()
  useEffect(() => void sending.fetchOpens(), [sending])
  const shares = state.shares.value.toSorted((a, b) => b.madeAt - a.madeAt)
  const stands = shares.some((one) => isOpen(one, hubClock.now()))
  const hubOf = (id: string) => hubById(all, id)
  return (
    <>
      <h1 ref={heading.ref} tabIndex={-1}>
        {shell("titles.shares")}
      </h1>
      <Idea picture="eye" look="lead">
        {t("lead")}
      </Idea>
      <MadeUp hub={[mine, ...shares.map((one) => hubOf(one.hub))].find((hub) => hub?.madeUp)} />
      <Reach saidOn={saidOn} isReached={isReached} isOther={isOther} />
      <HubClockNote timeZone={mine?.timeZone} />
      {all.length === 0 && !isReached && <Numbers />}
      {otherRoot && <Notice urgent>{h("otherRoot")}</Notice>}
      {shares.map((one) => (
        <ShareCard
          key={one.id}
          share={one}
          now={hubClock.now()}
          timeZone={hubOf(one.hub)?.timeZone ?? "Europe/London"}
          onEnd={(share) => void onEnd(share).then(heading.ifLost)}
        />
      ))}
      {mine === undefined && all.length > 0 && (
        <>
          <Idea picture="hub">{t("chooseHub")}</Idea>
          <p>
            <Link class="button next" to="/hubs">
              {t("toHubs")}
            </Link>
          </p>
        </>
      )}
      {mine !== undefined && !team && !otherRoot && <Idea picture="no">{t("noTeam")}</Idea>}
      {mine !== undefined && team && stands && !isFormOpen && (
        <p>
          <Button onPress={() => setOpen(true)}>{t("another")}</Button>
        </p>
      )}
      {mine !== undefined && team && (!stands || isFormOpen) && (
        <>
          <h2>{t("new", { name: mine.name })}</h2>
          <ReadFirst hub={mine}>
            {!hubClock.isKnown.value && !isReached && <Notice>{h("clock.unknown")}</Notice>}
            <ShareForm
              statements={state.statements.value}
              people={state.people.value}
              needs={needsLines(state.me.value.needs, state.me.value.howToAddress)}
              chosenName={state.me.value.chosenName}
              onShare={async (asked) => {
                const done = await onShare(mine, asked, words)
                if (done.ok) {
                  setOpen(false)
                  heading.toTop()
                }
                return done
              }}
            />
          </ReadFirst>
        </>
      )}
    </>
  )
}
