import {
  createBrowserHistory,
  createLazyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  type RouterHistory,
} from "@tanstack/react-router"
import { loadTexts } from "../i18n/texts.ts"
import { ErrorAlone, ErrorScreen } from "./ErrorScreen.tsx"
import { orReload } from "./missing-chunk.ts"
import { NotFound } from "./NotFound.tsx"
import { pages } from "./pages.ts"
import { Shell } from "./Shell.tsx"

/** Makes the router over the browser's history, or another one in tests. */
export function createAppRouter(history: RouterHistory = createBrowserHistory()) {
  const root = createRootRoute({ component: Shell, errorComponent: ErrorAlone })
  const routes = pages.map(({ path, rooms, load }) =>
    createRoute({ getParentRoute: () => root, path, loader: () => orReload(() => loadTexts(...rooms)) }).lazy(
      async () => createLazyRoute(path)({ component: await orReload(load) }),
    ),
  )
  return createRouter({
    routeTree: root.addChildren(routes),
    history,
    defaultPreload: false,
    defaultErrorComponent: ErrorScreen,
    defaultNotFoundComponent: NotFound,
  })
}
