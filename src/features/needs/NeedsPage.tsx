import type { Me } from "../../domain/me.ts"
import { shouldLookAgain } from "../../domain/needs-lines.ts"
import { needsInParts, type NeedsPart, type NeedsTyped, typedFrom } from "../../domain/needs-parts.ts"
import type { Answer } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Link } from "../../router/Link.tsx"
import "../../ui/lines.css"
import { LastLooked } from "./LastLooked.tsx"
import type { NeedsAnswer } from "./NeedsForm.tsx"
import { OnePart } from "./OnePart.tsx"

type Props = {
  readonly me: Me
  readonly today: Day
  readonly onSave: (part: NeedsPart, typed: NeedsTyped) => Promise<NeedsAnswer>
  readonly onStillRight: () => Promise<Answer>
}

/** *My needs*: what stands first, then what else could be said. Every part may stay unsaid, and nothing is counted. */
export function NeedsPage({ me, today, onSave, onStillRight }: Props) {
  const t = useTexts("needs")
  const shell = useTexts("shell")
  const parts = needsInParts(me)
  const said = parts.filter(({ lines }) => lines.length > 0)
  const unsaid = parts.filter(({ lines }) => lines.length === 0)
  const hasNeeds = said.some(({ part }) => part !== "name")
  const isDue = shouldLookAgain(me.needs, today)
  const looked = (
    <LastLooked
      key="looked"
      isDue={isDue}
      reviewedOn={me.needs.reviewedOn}
      today={today}
      onStillRight={onStillRight}
    />
  )
  const draw = ({ part, lines }: (typeof parts)[number]) => (
    <OnePart
      key={part}
      part={part}
      lines={lines}
      level={lines.length > 0 || said.length === 0 ? 2 : 3}
      isNext={!hasNeeds && part === unsaid[0]?.part}
      start={typedFrom(me)}
      onSave={onSave}
    />
  )
  return (
    <>
      <h1>{shell("titles.needs")}</h1>
      <p class="lead">{t("lead")}</p>
      <p class="soft screen-only">{t("mine")}</p>
      {!hasNeeds && <p class="example">{t("example")}</p>}
      {/* One list, so that a part keeps its form and its focus when it comes to stand among the others. */}
      {[
        ...(isDue ? [looked] : []),
        ...said.map(draw),
        ...(!isDue && hasNeeds ? [looked] : []),
        ...(said.length > 0 && unsaid.length > 0
          ? [
              <h2 key="more" class="group screen-only">
                {t("more")}
              </h2>,
            ]
          : []),
        ...unsaid.map(draw),
      ]}
      {hasNeeds && (
        <section class="slim screen-only" aria-labelledby="needs-use">
          <h2 id="needs-use">{t("use.title")}</h2>
          <p>{t("use.how")}</p>
          <p class="row">
            <Link class="button" to="/book">
              {t("use.book")}
            </Link>
            <Link class="button" to="/shares">
              {t("use.share")}
            </Link>
          </p>
        </section>
      )}
    </>
  )
}
