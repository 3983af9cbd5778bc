import { render } from "preact"
import { newId } from "../crypto/random.ts"
import { keepInstallOffer } from "../device/install.ts"
import { painted } from "../device/painted.ts"
import { loadTexts } from "../i18n/texts.ts"
import { dayHere } from "../kit/day.ts"
import { readClock } from "../kit/instant.ts"
import { aMoment } from "../kit/slices.ts"
import { httpClient } from "../service-client/http.ts"
import { App } from "./App.tsx"
import { followOtherTabs } from "./erased-elsewhere.ts"
import { holdingVault } from "./first-visit.ts"
import { createHubClock } from "./hub-clock.ts"
import { createHubs } from "./hubs.ts"
import { keepStorage } from "./keep-storage.ts"
import { orReload } from "./missing-chunk.ts"
import { followLock } from "./locked.ts"
import { dressAsKept } from "./look.ts"
import { createModes, type Rest } from "./modes.ts"
import { sayNotStarted } from "./not-started.ts"
import { ownLock } from "./own-lock.ts"
import { ownVault } from "./own-vault.ts"
import { hearOfRepairs } from "./repaired.ts"
import { hubLine, keepRightNowHub } from "./right-now-hub.ts"
import { createAppRouter } from "./router.ts"
import { createSending } from "./sending.ts"
import type { Services } from "./services.ts"
import { createState } from "./state.ts"
import { noticeTyping } from "./typing.ts"
import { keepUpToDate } from "./updates.ts"
import "../ui/parts.css"

/** Opens the door: makes the services, reads what is kept, draws the page over the one that came with the HTML. */
export async function startApp(): Promise<void> {
  // Reading the app's own script was one piece of work; what was pressed meanwhile comes before the next.
  await aMoment()
  const own = createServices()
  const { services } = own
  // The disk is asked first: everything else is got ready while it answers.
  const reading = [services.state.read(), services.hubs.read()]
  const router = createAppRouter()
  const loading = router.load()
  const dressed = dressAsKept()
  noticeTyping()
  keepInstallOffer()
  followOtherTabs()
  const [hasWords] = await Promise.all([
    orReload(() => loadTexts("shell", "problems")).then(
      () => true,
      () => false,
    ),
    dressed,
    loading,
    ...reading,
  ])
  if (!hasWords) return sayNotStarted()
  const root = document.getElementById("app")
  if (root === null) throw new Error("the page has no place for the app")
  render(<App modes={createModes(services, own)} router={router} />, root)
  // After the first paint: nothing the person waits for should share the line with it.
  requestAnimationFrame(() => setTimeout(() => void afterFirstPaint(own)))
}

type Own = Rest & { readonly services: Services }

async function afterFirstPaint({ services, goOn, rewriteDoorstep }: Own): Promise<void> {
  const { state, hubs, now } = services
  goOn()
  void followLock(services)
  void state.readBoth()
  keepStorage(state)
  keepRightNowHub(state.me, hubs.all, () => {
    // A vault that does not open cannot say what stands there, and has said so already.
    if (state.problem.peek() === undefined) void rewriteDoorstep()
  })
  if (import.meta.env.PROD) await keepUpToDate(now)
}

function createServices(): Own {
  const today = () => dayHere(readClock())
  const sealed = ownVault(
    today,
    () => hubLine(hubs.all.value, state.me.value.hub),
    (words) => state.say({ words }),
    (trouble) => void hearOfRepairs(sealed.keeping, trouble),
  )
  const vault = holdingVault(sealed)
  const hubClock = createHubClock(readClock, () => performance.now() / 1000)
  const client = httpClient("", hubClock.hear)
  const state = createState(vault, painted)
  // Another tab changed something. What is only handy is not drawn, and what somebody types is kept there each second.
  vault.watch((stores) => void (stores.every((one) => one === "kept") ? state.readBoth() : state.read()))
  document.addEventListener("visibilitychange", () => sealed.isBehind() && void state.read()) // or did while this one slept
  const hubs = createHubs(vault, client, hubClock)
  const sending = createSending({ vault, client, state, hubs, now: hubClock.now, newId })
  let endSending: (() => void) | undefined
  return {
    services: {
      mode: "own",
      vault,
      lock: ownLock(sealed),
      keeping: sealed.keeping,
      beginAnew: () => sealed.beginAnew(),
      client,
      state,
      hubs,
      sending,
      hubClock,
      now: readClock,
      today,
      newId,
    },
    rewriteDoorstep: async () => {
      if (!vault.isShut()) await sealed.rewriteDoorstep()
    },
    stop() {
      endSending?.()
      endSending = undefined
      vault.shut()
    },
    goOn() {
      vault.reopen()
      endSending ??= sending.start()
    },
  }
}
