import { useEffect, useState } from "preact/hooks"
import type { IdeasOf } from "../domain/own-words.ts"
import { oursOf } from "../i18n/ideas.ts"
import { kindWords } from "../i18n/kind-words.ts"
import { loadTexts } from "../i18n/texts.ts"

/** What each section shows to those who are stuck. The page does not wait for it: until it is here, the examples stand for all. */
export function useIdeas(): IdeasOf {
  const [areHere, setHere] = useState(false)
  useEffect(() => {
    loadTexts("ideas").then(
      () => setHere(true),
      () => {}, // Without a signal and not kept yet: the examples do.
    )
  }, [])
  return areHere ? oursOf : (kind) => [kindWords(`${kind}.example`)]
}
