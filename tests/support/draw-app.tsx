import { render, screen } from "@testing-library/preact"
import { App } from "../../src/app/App.tsx"
import { createModes } from "../../src/app/modes.ts"
import { createAppRouter } from "../../src/app/router.ts"
import type { Services } from "../../src/app/services.ts"
import { loadTexts } from "../../src/i18n/texts.ts"
import { memoryPlaces } from "../../src/router/places.ts"

/** Draws the whole app at one address over these services, as `start.tsx` does, and waits for its page. */
export async function drawApp(services: Services, address: string): Promise<void> {
  const router = createAppRouter(memoryPlaces(address))
  await Promise.all([
    loadTexts("shell", "problems"),
    services.state.read(),
    services.hubs.read(),
    router.load(),
  ])
  render(
    <App
      modes={createModes(services, { stop() {}, goOn() {}, rewriteDoorstep: async () => {} })}
      router={router}
    />,
  )
  await screen.findByRole("heading", { level: 1 })
}
