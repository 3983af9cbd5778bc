import { summaryHeadings } from "../../domain/summary.ts"
import { usualChapters } from "../../domain/whole-plan.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Card } from "../../ui/Card.tsx"
import { canHoldPrivate, type Paper } from "./papers.ts"
import { useHeadingWords } from "./use-blocks.tsx"

/** What would be on a paper, and the way to write it. */
export function NothingYet({ paper }: { readonly paper: Paper }) {
  const t = useTexts("paper")
  if (paper === "note" || paper === "carer")
    return (
      <Card title={t("nothing.title")}>
        <Link class="button next" to={paper === "note" ? "/better" : "/carer"}>
          {t(`nothing.${paper}`)}
        </Link>
      </Card>
    )
  return <NothingOfPlan paper={paper} />
}

function NothingOfPlan({ paper }: { readonly paper: Paper }) {
  const t = useTexts("paper")
  const titleOf = useHeadingWords()
  const isPlan = canHoldPrivate(paper)
  const parts = isPlan
    ? [
        ...usualChapters.map((chapter) => t(`chapters.${chapter.name}`)),
        t("chapters.people"),
        t("chapters.places"),
        t("chapters.needs"),
      ]
    : summaryHeadings.map(titleOf)
  return (
    <Card title={t("nothing.title")}>
      <p>{t("nothing.words")}</p>
      <ul>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <Link class="button next" to={isPlan ? "/plan" : "/wishes"}>
        {t(isPlan ? "nothing.plan" : "nothing.wishes")}
      </Link>
    </Card>
  )
}
