import { memo } from "preact/compat"
import { kindWords } from "../../i18n/kind-words.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { hasText, textsOf, type Translate, useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Link } from "../../router/Link.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { type Found, shownOf } from "./find.ts"
import type { FoundPage, Where, Words } from "./kept.ts"

type Props = {
  readonly found: Found
  readonly asked: string
  readonly onFollow: () => void
  readonly takesFocus: boolean
}

/** One thing that was found: the person's own sentence, what else of it holds their words, and the way to where it stands. */
export const FoundItem = memo(function FoundItem({ found, asked, onFollow, takesFocus }: Props) {
  const t = useTexts("find")
  const shell = useTexts("shell")
  const item = useFocusWhen<HTMLLIElement>(takesFocus)
  const { sentence, beside } = shownOf(found, asked)
  const { where } = found.thing
  const label = useLabel(where.page)
  return (
    <li ref={item} tabIndex={-1}>
      {sentence.label !== "main" && <p class="soft">{label(sentence.label)}</p>}
      <p class="own" dir="auto">
        {sentence.text}
      </p>
      {beside.length > 0 && (
        <ul class="extras soft">
          {beside.map((one, at) => (
            <li key={at} dir="auto">
              {t("beside", { label: label(one.label), words: one.text })}
            </li>
          ))}
        </ul>
      )}
      {found.was !== undefined && <p class="tag">{t("before")}</p>}
      <p>
        <Link to={where.to} onFollow={onFollow}>
          {placeOf(where, t, shell)}
          <span class="hidden" dir="auto">
            : {shortly(sentence.text)}
          </span>
        </Link>
      </p>
    </li>
  )
})

function placeOf(where: Where, t: Translate<"find">, shell: Translate<"shell">): string {
  const { kind, day } = where
  const page = where.page === "plan" ? shell("plan") : shell(`titles.${where.page}`)
  const place =
    kind !== undefined ? kindWords(`${kind}.title`) : day !== undefined ? dateInWords(day) : undefined
  return place === undefined ? page : t("where", { page, place })
}

/** What some words of a thing are: as its own page calls the place they were written in, where that says it by itself. */
function useLabel(page: FoundPage): (label: Words["label"]) => string {
  const t = useTexts("find")
  const skills = useTexts("skills")
  return (label) => {
    if (typeof label === "object") return skills(`parts.${label.part}`)
    const room = rooms[page]
    const own = room && fieldOf(room, label)
    const key = `labels.${label}`
    return own ?? (hasText("find", key) ? t(key) : "")
  }
}

const rooms: { readonly [page in FoundPage]?: "booking" | "goals" | "needs" | "people" | "places" } = {
  book: "booking",
  goals: "goals",
  needs: "needs",
  people: "people",
  places: "places",
}

function fieldOf(room: NonNullable<(typeof rooms)[FoundPage]>, field: string): string | undefined {
  const key = `fields.${field}`
  return hasText(room, key) ? textsOf(room)(key) : undefined
}
