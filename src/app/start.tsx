import { RouterProvider } from "@tanstack/react-router"
import { render } from "preact"
import { newId } from "../crypto/random.ts"
import { loadTexts } from "../i18n/texts.ts"
import { dayOf } from "../kit/day.ts"
import { readClock } from "../kit/instant.ts"
import { httpClient } from "../service-client/http.ts"
import { memoryVault } from "../vault/memory.ts"
import { createHubs } from "./hubs.ts"
import { orReload } from "./missing-chunk.ts"
import { createAppRouter } from "./router.ts"
import { createSending } from "./sending.ts"
import { type Services, ServicesContext } from "./services.ts"
import { createState } from "./state.ts"
import { noticeTyping } from "./typing.ts"
import { keepUpToDate } from "./updates.ts"
import "../ui/parts.css"

/** Opens the door: makes the services, reads what is kept, draws the page over the one that came with the HTML. */
export async function startApp(): Promise<void> {
  const services = createServices()
  const router = createAppRouter()
  noticeTyping()
  await Promise.all([
    orReload(() => loadTexts("shell", "problems")),
    services.state.read(),
    services.hubs.read(),
    router.load(),
  ])
  const root = document.getElementById("app")
  if (root === null) throw new Error("the page has no place for the app")
  render(
    <ServicesContext.Provider value={services}>
      <RouterProvider router={router} />
    </ServicesContext.Provider>,
    root,
  )
  requestAnimationFrame(() => setTimeout(() => services.sending.start()))
  // After the first paint: nothing the person waits for should share the line with it.
  if (import.meta.env.PROD) requestAnimationFrame(() => setTimeout(() => void keepUpToDate(services.now)))
}

function createServices(): Services {
  const vault = memoryVault()
  const others = { vault, client: httpClient(), state: createState(vault), now: readClock, newId }
  const hubs = createHubs(vault, others.client, readClock)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    ...others,
    hubs,
    sending: createSending({ ...others, hubs }),
    today: () => dayOf(readClock(), zone),
  }
}
