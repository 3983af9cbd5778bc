import { memo } from "preact/compat"
import { type SheetTyped, type SkillSheet, skills } from "../../domain/skill-sheet.ts"
import { useItemWords } from "../../i18n/item-words.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"
import { ListItem } from "../../ui/ListItem.tsx"
import { type SheetAnswer, SheetForm } from "./SheetForm.tsx"
import { nameOf } from "./name.ts"
import { tieOf, type Ties } from "./ties.ts"

export type SheetActions = {
  readonly onChange: (sheet: SkillSheet, typed: SheetTyped) => Promise<SheetAnswer>
  /** It was used again, today. */
  readonly onUsed: (sheet: SkillSheet) => Promise<Answer>
  readonly onPrint: (sheet: SkillSheet) => void
  readonly onDelete: (sheet: SkillSheet) => Promise<Answer>
}
type Props = {
  readonly sheet: SkillSheet
  readonly ties: Ties
  readonly today: Day
  readonly actions: SheetActions
  /** It was taken away and just came back: the focus belongs here. */
  readonly isBack: boolean
  /** Only another sheet is printed now. */
  readonly isOffPaper: boolean
}

/** One sheet in the person's own words, and what can be done with it. Drawn again only when something of it changed. */
export const SheetItem = memo(function SheetItem({ sheet, ties, today, actions, isBack, isOffPaper }: Props) {
  const t = useTexts("skills")
  const { said, hear } = useAnswers()
  const name = nameOf(sheet)
  const words = useItemWords(name)
  const isUsed = sheet.usedOn.includes(today)
  return (
    <ListItem
      isBack={isBack}
      anchor={`sheet-${sheet.id}`}
      look={isOffPaper ? "screen-only" : undefined}
      words={words}
      form={(onDone) => (
        <SheetForm
          skill={sheet.skill}
          start={sheet}
          ties={ties}
          onSave={(typed) => actions.onChange(sheet, typed)}
          onDone={onDone}
        />
      )}
      more={() => (
        <div class="more row">
          <Button label={t("print.buttonIt", { name })} onPress={() => actions.onPrint(sheet)}>
            {t("print.button")}
          </Button>
          <Button label={words.remove.whole} onPress={() => void hear(actions.onDelete(sheet))}>
            {words.remove.words}
          </Button>
        </div>
      )}
    >
      <SheetWords sheet={sheet} ties={ties} />
      <p class="row">
        <Button
          busy={isUsed}
          label={t(isUsed ? "used.todayIt" : "used.buttonIt", { name })}
          onPress={() => void hear(actions.onUsed(sheet))}
        >
          {t(isUsed ? "used.today" : "used.button")}
        </Button>
      </p>
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </ListItem>
  )
})

/** What was written, part by part, what it is about, and when it was last used. */
function SheetWords({ sheet, ties }: Pick<Props, "sheet" | "ties">) {
  const t = useTexts("skills")
  const tie = tieOf(sheet, ties)
  const last = sheet.usedOn.at(-1)
  return (
    <>
      <dl class="lines">
        {skills[sheet.skill]
          .filter((part) => (sheet.parts[part] ?? "") !== "")
          .map((part) => (
            <div key={part}>
              <dt>{t(`parts.${part}`)}</dt>
              <dd class="own" dir="auto">
                {sheet.parts[part]}
              </dd>
            </div>
          ))}
        {tie !== undefined && (
          <div>
            <dt>{t(`tied.${tie.what}`)}</dt>
            <dd>
              <Link to={tie.to}>
                <span dir="auto">{tie.words}</span>
              </Link>
            </dd>
          </div>
        )}
      </dl>
      {last !== undefined && <p class="soft">{t("used.last", { day: dateInWords(last) })}</p>}
    </>
  )
}
