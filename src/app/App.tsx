import { RouterProvider } from "../router/RouterProvider.tsx"
import type { Router } from "../router/router.ts"
import { CalmContext } from "../ui/calm.ts"
import { PictureContext } from "../ui/Idea.tsx"
import { ErrorAlone } from "./ErrorScreen.tsx"
import { lookNow, piecesNow } from "./look.ts"
import { type Modes, ModesContext } from "./modes.ts"
import { ServicesContext } from "./services.ts"
import { Shell } from "./Shell.tsx"

type Props = { readonly modes: Modes; readonly router: Router }

/** The whole app over its services, at the address its router stands at. Nothing drawn for one person's things outlives them. */
export function App({ modes, router }: Props) {
  const { services, visit, Whole } = modes.now.value
  return (
    <ModesContext.Provider value={modes}>
      <ServicesContext.Provider value={services}>
        <CalmContext.Provider value={lookNow.value.calm}>
          <PictureContext.Provider value={piecesNow.value.Picture}>
            <RouterProvider router={router} broken={ErrorAlone}>
              {Whole ? <Whole /> : <Shell key={visit} />}
            </RouterProvider>
          </PictureContext.Provider>
        </CalmContext.Provider>
      </ServicesContext.Provider>
    </ModesContext.Provider>
  )
}
