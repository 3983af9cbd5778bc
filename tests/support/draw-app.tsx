import { createMemoryHistory, RouterProvider } from "@tanstack/react-router"
import { render, screen } from "@testing-library/preact"
import { createAppRouter } from "../../src/app/router.ts"
import { type Services, ServicesContext } from "../../src/app/services.ts"
import { loadTexts } from "../../src/i18n/texts.ts"

/** Draws the whole app at one address over these services, as `start.tsx` does, and waits for its page. */
export async function drawApp(services: Services, address: string): Promise<void> {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }))
  await Promise.all([
    loadTexts("shell", "problems"),
    services.state.read(),
    services.hubs.read(),
    router.load(),
  ])
  render(
    <ServicesContext.Provider value={services}>
      <RouterProvider router={router} />
    </ServicesContext.Provider>,
  )
  await screen.findByRole("heading", { level: 1 })
}
