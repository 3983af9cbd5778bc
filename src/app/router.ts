import { loadTexts } from "../i18n/texts.ts"
import { browserPlaces, type Places } from "../router/places.ts"
import { createRouter, type Router } from "../router/router.ts"
import { ErrorScreen, MissingScreen } from "./ErrorScreen.tsx"
import { orReload, pagesMissed } from "./missing-chunk.ts"
import { NotFound } from "./NotFound.tsx"
import { pageAt } from "./pages.ts"
import { holdsWords } from "./typing.ts"

/** Makes the router over the browser's history, or another one in tests. */
export const createAppRouter = (places: Places = browserPlaces): Router =>
  createRouter({
    places,
    async find(path) {
      const page = pageAt(path)
      if (page === undefined) return NotFound
      const [drawn] = await Promise.all([orReload(page.load), orReload(() => loadTexts(...page.rooms))])
      return drawn
    },
    broken: ErrorScreen,
    missing: MissingScreen,
    mustStay() {
      if (!holdsWords()) return false
      pagesMissed.value += 1
      return true
    },
  })
