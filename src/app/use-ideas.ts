import type { IdeasOf } from "../domain/own-words.ts"
import { useTexts } from "../i18n/texts.ts"

/** What each section shows to those who are stuck: its example. */
export function useIdeas(): IdeasOf {
  const kinds = useTexts("kinds")
  return (kind) => [kinds(`${kind}.example`)]
}
