import { dateInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import type { Kind } from "./kinds.ts"

/** What had to be repaired. `missing`: at most so many changes; undefined: not known. */
export type Told =
  | { readonly kind: "healed"; readonly from: Day; readonly missing: number | undefined }
  | { readonly kind: "mended"; readonly pages: number }
  | { readonly kind: "set-aside"; readonly store: Kind; readonly pages: number }
  | { readonly kind: "older" }

type Props = { readonly repairs: readonly Told[]; readonly onRead: () => void }

/** Says that saved words had to be repaired, and stays until the person has read it. The focus comes to it once. */
export function RepairedNotice({ repairs, onRead }: Props) {
  const t = useTexts("recover")
  const heading = useFocusWhen<HTMLHeadingElement>(true)
  return (
    <section class="notice" role="alert">
      <h2 tabIndex={-1} ref={heading}>
        {t("repaired.title")}
      </h2>
      <ul>
        {repairs.map((one, at) => (
          <li key={at}>
            <Repaired {...one} />
          </li>
        ))}
      </ul>
      <p class="row">
        <Button onPress={onRead}>{t("repaired.read")}</Button>
        <Link to="/recover">{t("repaired.more")}</Link>
      </p>
    </section>
  )
}

function Repaired(one: Told) {
  const t = useTexts("recover")
  if (one.kind === "older") return <>{t("repaired.older")}</>
  if (one.kind === "mended") return <>{t("repaired.mended", { count: one.pages })}</>
  if (one.kind === "set-aside")
    return <>{t("repaired.aside", { count: one.pages, what: t(`what.${one.store}`) })}</>
  const { from, missing } = one
  const much =
    missing === undefined
      ? t("repaired.unknown")
      : missing === 0
        ? t("repaired.none")
        : t("repaired.missing", { count: missing })
  return (
    <>
      {t("repaired.healed", { day: dateInWords(from) })} {much}
    </>
  )
}
