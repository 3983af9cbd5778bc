import { useTexts } from "./texts.ts"

/** What `Later` of `ui` says while a piece of a page does not come. */
export function useLaterWords(): {
  readonly loading: string
  readonly missing: string
  readonly tryAgain: string
} {
  const t = useTexts("shell")
  return { loading: t("later.loading"), missing: t("later.missing"), tryAgain: t("tryAgain") }
}
