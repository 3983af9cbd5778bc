import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"

/** Words of one field that is not there any more. */
export type LeftOverWords = { readonly spot: { readonly name: string }; readonly value: string | boolean }
type Props = {
  readonly words: readonly LeftOverWords[]
  /** Pages where something begun waits. */
  readonly elsewhere: readonly { readonly path: string; readonly name: string }[]
  readonly onCopy: (words: string) => Promise<boolean>
  readonly onAway: () => void
}

/** What the lock fell on and could not be put back into its place: to copy, or on another page. Never lost. */
export function LeftOver({ words, elsewhere, onCopy, onAway }: Props) {
  const t = useTexts("lock")
  const [said, setSaid] = useState<"copied" | "notCopied">()
  const copy = async (text: string) => setSaid((await onCopy(text)) ? "copied" : "notCopied")
  return (
    <>
      {elsewhere.length > 0 && (
        <div class="notice" role="status">
          <p>{t("draft.elsewhere")}</p>
          <p class="row">
            {elsewhere.map(({ path, name }) => (
              <Link key={path} to={path}>
                {t("draft.go", { page: name })}
              </Link>
            ))}
          </p>
        </div>
      )}
      {words.length > 0 && (
        <section class="card" aria-labelledby="left-over">
          <h2 id="left-over">{t("draft.title")}</h2>
          <p>{t("draft.why")}</p>
          <ul class="list">
            {words.map(({ spot, value }, at) => (
              <li key={at}>
                <p class="soft">{spot.name}</p>
                <p class="own" dir="auto">
                  {value}
                </p>
                <Button
                  label={t("draft.copyIt", { name: spot.name })}
                  onPress={() => void copy(String(value))}
                >
                  {t("draft.copy")}
                </Button>
              </li>
            ))}
          </ul>
          <p role="status">{said && t(`draft.${said}`)}</p>
          <Button onPress={onAway}>{t("draft.away")}</Button>
        </section>
      )}
    </>
  )
}
