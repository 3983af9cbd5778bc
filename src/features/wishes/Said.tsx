import type { Statement } from "../../domain/statement.ts"
import { useTexts } from "../../i18n/texts.ts"

/** Something a person said elsewhere, as it is read here: their words, and why. */
export function Said({
  statement,
  look = "",
}: {
  readonly statement: Statement
  readonly look?: "offer" | ""
}) {
  const t = useTexts("statements")
  return (
    <>
      <p class={look === "" ? "own" : `own ${look}`} dir="auto">
        {statement.text}
      </p>
      {statement.why !== "" && (
        <p class="kept-lines" dir="auto">
          {t("extra.why", { words: statement.why })}
        </p>
      )}
    </>
  )
}
