import { useEffect, useRef } from "preact/hooks"
import { useLaterWords } from "../i18n/later.ts"
import { loadTexts, useTexts } from "../i18n/texts.ts"
import { Link } from "../router/Link.tsx"
import { Outlet, useGo, usePath } from "../router/RouterProvider.tsx"
import { Later, lazily } from "../ui/Later.tsx"
import { Toast } from "../ui/Toast.tsx"
import { arrive } from "./arrive.ts"
import { useFading } from "./fading.ts"
import { Frame, type Way } from "./Frame.tsx"
import { guardNow, isLocked } from "./locked.ts"
import { LockedHere } from "./LockedHere.tsx"
import { NewerVersion, VaultNotice } from "./Notices.tsx"
import { piecesNow } from "./look.ts"
import { useModes } from "./modes.ts"
import { pageAt } from "./pages.ts"
import { useServices } from "./services.ts"
import { useLeaving } from "./use-leaving.ts"
import { useMissedPage } from "./use-missed-page.ts"
import { followNewer, newerVersion } from "./updates.ts"

const bothHere = lazily(async () => {
  const [file] = await Promise.all([import("./BothHere.tsx"), loadTexts("both")])
  return file.BothHere
})

/** The frame of the app with the page of this address inside, what must be said above it, and what just happened below. */
export function Shell() {
  const t = useTexts("shell")
  const laterWords = useLaterWords()
  const services = useServices()
  const { state, mode } = services
  const modes = useModes()
  const { Banner, Instead } = modes.now.value
  const go = useGo()
  const path = usePath() ?? ""
  const page = pageAt(path)
  const isShut = page?.readsVault !== false && isLocked(services)
  const title = isShut ? t("name") : t("title", { page: t(page?.title ?? "notFound.title") })
  useEffect(() => {
    // Where the lock stands in its place, the way in has the focus.
    arrive(title, !isShut)
    followNewer()
  }, [path, title, isShut])
  // What was said belongs to the page where it happened.
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) state.say(undefined)
    before.current = path
  }, [path, state])
  useLeaving()
  const said = state.said.value
  useFading(said, state)
  useMissedPage(state)
  const leave = () => {
    modes.leave()
    go("/")
  }
  const { ReadAloud } = piecesNow.value
  const guard = guardNow.value
  const problem = page?.readsVault === false ? undefined : state.problem.value
  // A newer version that waits says so at home, and wherever it is what mends a vault this one is too old for.
  const isSaid = path === "/" || newerVersion.value !== "waiting" || problem?.kind === "newer"
  return (
    <Frame here={page?.path ?? ""} way={RouterWay} said={<Toast words={said?.words} action={said?.action} />}>
      {Banner && <Banner onLeave={leave} />}
      {mode === "own" && isSaid && <NewerVersion />}
      {guard && !isShut && <guard.Guarded own={guard.own} />}
      {problem && !isShut && <VaultNotice problem={problem} onTryAgain={() => void state.read()} />}
      {state.both.value.length > 0 && page?.readsVault !== false && (
        <Later piece={bothHere} words={laterWords}>
          {(BothHere) => <BothHere />}
        </Later>
      )}
      {/* *Right now* reads each of its cards by itself. */}
      {ReadAloud && path !== "/right-now" && <ReadAloud key={path} />}
      {isShut ? <LockedHere /> : Instead && page?.sends ? <Instead /> : <Outlet />}
    </Frame>
  )
}

const RouterWay: Way = ({ to, here, children, ...rest }) => (
  <Link to={to} aria-current={here ? "page" : undefined} {...rest}>
    {children}
  </Link>
)
