import { RouterProvider } from "@tanstack/react-router"
import { render } from "preact"
import { newId } from "../crypto/random.ts"
import { loadTexts } from "../i18n/texts.ts"
import { dayOf } from "../kit/day.ts"
import { readClock } from "../kit/instant.ts"
import { memoryVault } from "../vault/memory.ts"
import { noService } from "./no-service.ts"
import { createAppRouter } from "./router.ts"
import { type Services, ServicesContext } from "./services.ts"
import { createState } from "./state.ts"
import "../ui/parts.css"

/** Opens the door: makes the services, reads what is kept, draws the page over the one that came with the HTML. */
export async function startApp(): Promise<void> {
  const services = createServices()
  const router = createAppRouter()
  await Promise.all([loadTexts("shell", "problems"), services.state.read(), router.load()])
  const root = document.getElementById("app")
  if (root === null) throw new Error("the page has no place for the app")
  render(
    <ServicesContext.Provider value={services}>
      <RouterProvider router={router} />
    </ServicesContext.Provider>,
    root,
  )
}

function createServices(): Services {
  const vault = memoryVault()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    vault,
    client: noService(),
    state: createState(vault),
    now: readClock,
    today: () => dayOf(readClock(), zone),
    newId,
  }
}
