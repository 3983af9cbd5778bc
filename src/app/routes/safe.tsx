import { useEffect, useState } from "preact/hooks"
import { canInstall, engineOf, install, isInstalled, watchInstall } from "../../device/install.ts"
import { leaveNow } from "../../device/leave.ts"
import { askRoom, askToPersist, isNearlyFull, isPersisted } from "../../device/persist.ts"
import { FirstPageCard } from "../../features/safe/FirstPageCard.tsx"
import { InstallCard, type WayToScreen } from "../../features/safe/InstallCard.tsx"
import { KeptCard, type Keeping } from "../../features/safe/KeptCard.tsx"
import { LeaveCard } from "../../features/safe/LeaveCard.tsx"
import { SafePage } from "../../features/safe/SafePage.tsx"
import { StartAgain } from "../../features/safe/StartAgain.tsx"
import { textsOf, useTexts } from "../../i18n/texts.ts"
import { leavesTo } from "../../kit/leaving.ts"
import { ok } from "../../kit/result.ts"
import { readPreferences, savePreferences, showsOwnOnHome } from "../../preferences/preferences.ts"
import { CopyReminder } from "../CopyReminder.tsx"
import { endAtHub } from "../end-at-hub.ts"
import { leavingFor } from "../leaving.ts"
import { dress, lookNow } from "../look.ts"
import { useModes } from "../modes.ts"
import { useServices } from "../services.ts"
import { startAgain } from "../start-again.tsx"

const engine = () => engineOf(navigator.userAgent, navigator.maxTouchPoints)

/** *Keeping it safe*: what is kept here and who could see it, leaving quickly, and taking everything away. */
export function Safe() {
  const shell = useTexts("shell")
  const services = useServices()
  const modes = useModes()
  const { mode } = services
  return (
    <SafePage
      ways={[
        { to: "/lock", words: shell("titles.lock") },
        { to: "/copies", words: shell("titles.copies") },
        { to: "/recover", words: shell("titles.recover") },
        { to: "/settings", words: shell("titles.settings") },
      ]}
    >
      <CopyReminder />
      {mode === "own" && <Kept />}
      <Leave />
      {mode === "own" && (
        <>
          <FirstPage />
          <OnMyScreen />
          <StartAgain
            onEndAtHub={() => endAtHub(services)}
            onErase={() => void startAgain(services, modes)}
          />
        </>
      )}
    </SafePage>
  )
}

function Kept() {
  const { state } = useServices()
  const [storage, setStorage] = useState<Keeping["storage"]>("unknown")
  const [isFull, setFull] = useState(false)
  useEffect(() => {
    void isPersisted().then(setStorage)
    void askRoom().then((room) => setFull(room !== undefined && isNearlyFull(room)))
  }, [])
  const ask = () => void askToPersist().then((how) => setStorage(how === "may-go" ? "refused" : how))
  const keeping = {
    storage,
    isBlocked: state.problem.value?.kind === "blocked",
    isNearlyFull: isFull,
    isClearedSoon: engine().isWebKit && !isInstalled(),
  }
  return <KeptCard keeping={keeping} onAskToKeep={ask} />
}

function OnMyScreen() {
  const [, drawAgain] = useState(0)
  const [isNotNow, setNotNow] = useState(false)
  useEffect(() => watchInstall(() => drawAgain((times) => times + 1)), [])
  const press = () => void install().then((answer) => setNotNow(answer !== "installed"))
  return (
    <InstallCard way={wayToScreen()} isWebKit={engine().isWebKit} isNotNow={isNotNow} onInstall={press} />
  )
}

function wayToScreen(): WayToScreen {
  if (isInstalled()) return "is-there"
  if (canInstall()) return "button"
  return engine().isApplePhone ? "share" : "menu"
}

function FirstPage() {
  const { state } = useServices()
  const [isShown, setShown] = useState(() => showsOwnOnHome(readPreferences()))
  const show = (nameOnHome: boolean) => {
    const isSaved = savePreferences({ nameOnHome })
    setShown(showsOwnOnHome(readPreferences()))
    state.say({ words: isSaved ? textsOf("shell")("saved") : textsOf("problems")("not-saved") })
  }
  return <FirstPageCard isShown={isShown} onShow={show} />
}

function Leave() {
  const { state, mode } = useServices()
  const { leaving, littleData } = lookNow.value
  const choose = async (to: string | undefined) => {
    const chosen = { leaving: to === undefined ? null : leavingFor(to) }
    try {
      await dress(chosen)
    } catch {
      state.say({ words: textsOf("shell")("later.missing") })
      return ok(undefined)
    }
    const isSaved = mode === "own" && savePreferences(chosen)
    state.say({ words: textsOf("shell")(isSaved ? "saved" : "trouble.onlyNow") })
    return ok(undefined)
  }
  const tryIt = () => {
    const { to, words } = leaving ?? leavingFor()
    leaveNow(leavesTo({ to, words }, { isOnline: navigator.onLine, littleData }), words.blank)
  }
  return (
    <LeaveCard
      to={leaving?.to}
      isAlways={mode === "not-mine"}
      ours={location.origin}
      onLeave={choose}
      onTry={tryIt}
    />
  )
}
