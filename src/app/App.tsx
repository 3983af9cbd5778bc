import { RouterProvider } from "../router/RouterProvider.tsx"
import type { Router } from "../router/router.ts"
import { ErrorAlone } from "./ErrorScreen.tsx"
import { type Services, ServicesContext } from "./services.ts"
import { Shell } from "./Shell.tsx"

type Props = { readonly services: Services; readonly router: Router }

/** The whole app over its services, at the address its router stands at. */
export const App = ({ services, router }: Props) => (
  <ServicesContext.Provider value={services}>
    <RouterProvider router={router} broken={ErrorAlone}>
      <Shell />
    </RouterProvider>
  </ServicesContext.Provider>
)
