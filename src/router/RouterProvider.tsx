import { type ComponentChildren, type ComponentType, createContext } from "preact"
import { useContext, useEffect, useErrorBoundary } from "preact/hooks"
import type { Router, Shown } from "./router.ts"

export const RouterContext = createContext<Router | undefined>(undefined)

type Props = {
  readonly router: Router
  /** What is drawn when not even the frame around the pages can be. */
  readonly broken: ComponentType
  readonly children: ComponentChildren
}

/** Hands the router to the links and the page inside, and follows the person back and forward. */
export function RouterProvider({ router, broken, children }: Props) {
  useEffect(() => router.follow(), [router])
  return (
    <RouterContext.Provider value={router}>
      <OrBroken broken={broken}>{children}</OrBroken>
    </RouterContext.Provider>
  )
}

/** The page that is drawn, with its address; while a further one comes, still the one before. */
export const useShown = (): Shown | undefined => useContext(RouterContext)?.shown.value

/** Goes to a page of ours after something was done; a way a person takes by themselves is a `Link`. */
export function useGo(): (path: string) => void {
  const router = useContext(RouterContext)
  return (path) => void router?.go(path)
}

/** The page of the address. One that breaks takes nothing around it along, and the next one is drawn anew. */
export function Outlet() {
  const router = useContext(RouterContext)
  const shown = useShown()
  if (router === undefined || shown === undefined) return null
  const { path, page: Page } = shown
  return (
    <OrBroken key={path} broken={router.broken}>
      <Page />
    </OrBroken>
  )
}

function OrBroken({ broken: Broken, children }: Omit<Props, "router">) {
  const [problem] = useErrorBoundary()
  return problem === undefined ? <>{children}</> : <Broken />
}
