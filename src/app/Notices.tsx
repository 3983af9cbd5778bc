import { Link } from "../router/Link.tsx"
import { useEffect, useRef, useState } from "preact/hooks"
import { useTexts } from "../i18n/texts.ts"
import { Button } from "../ui/Button.tsx"
import { Notice } from "../ui/Notice.tsx"
import type { VaultProblem } from "../vault/port.ts"
import { pagesMissed } from "./missing-chunk.ts"
import { newerVersion, useNewer } from "./updates.ts"

/** Says that a newer version waits or is on its way, and takes it when the person says so. Nothing where there is none. */
export function NewerVersion() {
  const t = useTexts("shell")
  const [holding, setHolding] = useState(false)
  if (newerVersion.value === undefined) return null
  if (newerVersion.value === "coming") return <Notice>{t("update.coming")}</Notice>
  return (
    <Notice once="newer">
      <p>{t(holding ? "update.unsaved" : "update.ready")}</p>
      <Button onPress={() => setHolding(useNewer() === "holds-words")}>{t("update.use")}</Button>
    </Notice>
  )
}

/**
 * Says that the page somebody was on their way to did not come, and that what they wrote here still stands. They pressed for it, so
 * the focus comes here; it stands until they go on.
 */
export function MissedPage() {
  const t = useTexts("shell")
  const missed = pagesMissed.value
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [missed])
  return missed > 0 ? (
    <p class="notice" tabIndex={-1} ref={said}>
      {t("missing.stayed")}
    </p>
  ) : null
}

type Props = { readonly problem: VaultProblem; readonly onTryAgain: () => void }

/** Says why a person's own words are not on the page, and what can be done. Their *Right now* is in the bar as always. */
export function VaultNotice({ problem, onTryAgain }: Props) {
  const t = useTexts("shell")
  const why = useTexts("problems")
  return (
    <Notice urgent once={problem.kind}>
      <p>
        <strong>{t("vault.title")}</strong> {why(problem.kind)}
      </p>
      <p>{t("vault.words")}</p>
      <p class="row">
        <Button onPress={onTryAgain}>{t("tryAgain")}</Button>
        <Link to="/recover">{t("vault.more")}</Link>
      </p>
    </Notice>
  )
}
