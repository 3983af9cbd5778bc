import { useEffect, useRef } from "preact/hooks"
import { useLaterWords } from "../i18n/later.ts"
import { loadTexts, useTexts } from "../i18n/texts.ts"
import { Link } from "../router/Link.tsx"
import { Outlet, useGo, useShown } from "../router/RouterProvider.tsx"
import { Later, lazily } from "../ui/Later.tsx"
import { Toast } from "../ui/Toast.tsx"
import { arrive } from "./arrive.ts"
import { BrokenPage } from "./BrokenPage.tsx"
import { useFading } from "./fading.ts"
import { Frame, type Way } from "./Frame.tsx"
import { guardNow } from "./guard-now.ts"
import { isLocked } from "./locked.ts"
import { LockedHere } from "./LockedHere.tsx"
import { pagesMissed } from "./missing-chunk.ts"
import { MissedPage, NewerVersion, VaultNotice } from "./Notices.tsx"
import { piecesNow } from "./look.ts"
import { useModes } from "./modes.ts"
import { pageAt } from "./pages.ts"
import { repairedNow } from "./repaired.ts"
import { type Services, useServices } from "./services.ts"
import { isSpoiltOn } from "./spoilt-on.ts"
import { useLeaving } from "./use-leaving.ts"
import { followNewer, newerVersion } from "./updates.ts"

const bothHere = lazily(async () => {
  const [file] = await Promise.all([import("./BothHere.tsx"), loadTexts("both")])
  return file.BothHere
})

const repairedHere = lazily(async () => {
  const [file] = await Promise.all([import("./RepairedHere.tsx"), loadTexts("recover")])
  return file.RepairedHere
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
  const shown = useShown()
  const path = shown?.path ?? ""
  const page = pageAt(path)
  const isShut = page?.readsVault !== false && isLocked(services)
  const problem = page?.readsVault === false ? undefined : state.problem.value
  // What was drawn before the trouble stays: somebody may be writing there.
  const wasWell = useRef<string>(undefined)
  if (problem === undefined) wasWell.current = path
  // A browser that gives no storage holds nothing of theirs: there an empty page is the truth.
  const mayHideWords = problem !== undefined && problem.kind !== "blocked"
  const isBroken = mayHideWords && !isShut && wasWell.current !== path && page?.copes !== true
  const title = isShut ? t("name") : t("title", { page: t(page?.title ?? "notFound.title") })
  useEffect(() => {
    // Where the lock stands in its place, the way in has the focus; where it does not open, what is said about that.
    arrive(title, !isShut && !isBroken)
    followNewer()
  }, [shown, title, isShut, isBroken])
  // What was said belongs to the page where it happened.
  useEffect(
    () => () => {
      state.say(undefined)
      pagesMissed.value = 0
    },
    [path, state],
  )
  useLeaving()
  const leave = () => {
    modes.leave()
    go("/")
  }
  const { ReadAloud } = piecesNow.value
  const guard = guardNow.value
  const isSpoilt = page?.readsVault !== false && isSpoiltOn(path, state.unreadableIn.value)
  const notice = problem && !isShut && <VaultNotice problem={problem} onTryAgain={() => void state.read()} />
  // A newer version that waits says so at home, and wherever it is what mends a vault this one is too old for.
  const isSaid = path === "/" || newerVersion.value !== "waiting" || problem?.kind === "newer"
  return (
    <Frame here={page?.path ?? ""} way={RouterWay} said={<Said state={state} />}>
      {Banner && <Banner onLeave={leave} />}
      {mode === "own" && isSaid && <NewerVersion />}
      <MissedPage />
      {guard && !isShut && <guard.Guarded own={guard.own} carried={guard.carried} />}
      {!isBroken && notice}
      {(repairedNow.value.length > 0 || isSpoilt) && !isShut && !isBroken && (
        <Later piece={repairedHere} words={laterWords}>
          {(RepairedHere) => <RepairedHere isSetAside={isSpoilt} />}
        </Later>
      )}
      {state.both.value.length > 0 && page?.readsVault !== false && (
        <Later piece={bothHere} words={laterWords}>
          {(BothHere) => <BothHere />}
        </Later>
      )}
      {/* *Right now* reads each of its cards by itself. */}
      {ReadAloud && path !== "/right-now" && <ReadAloud key={path} />}
      {isShut ? (
        <LockedHere />
      ) : isBroken ? (
        <BrokenPage key={path} title={t(page?.title ?? "notFound.title")}>
          {notice}
        </BrokenPage>
      ) : Instead && page?.sends ? (
        <Instead />
      ) : (
        <Outlet />
      )}
    </Frame>
  )
}

/** What just happened. By itself, so that saying it draws nothing else. */
function Said({ state }: Pick<Services, "state">) {
  const said = state.said.value
  useFading(said, state)
  return <Toast words={said?.words} action={said?.action} />
}

const RouterWay: Way = ({ to, here, children, ...rest }) => (
  <Link to={to} aria-current={here ? "page" : undefined} {...rest}>
    {children}
  </Link>
)
