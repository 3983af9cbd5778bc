import { useRef } from "preact/hooks"
import {
  type SheetTyped,
  sheetsInOrder,
  type Skill,
  skillNames,
  type SkillSheet,
} from "../../domain/skill-sheet.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { OpenForm } from "../../ui/OpenForm.tsx"
import { useSoFar } from "../../ui/so-far.ts"
import { type SheetAnswer, SheetForm } from "./SheetForm.tsx"
import { type SheetActions, SheetItem } from "./SheetItem.tsx"
import type { Ties } from "./ties.ts"
import "../../ui/lines.css"

export type SkillsActions = SheetActions & {
  readonly onAdd: (typed: SheetTyped) => Promise<SheetAnswer>
}
type Props = {
  /** `undefined` until they were read. */
  readonly sheets: readonly SkillSheet[] | undefined
  readonly ties: Ties
  readonly today: Day
  readonly actions: SkillsActions
  /** A sheet that was deleted and just came back. */
  readonly back: string | undefined
  /** The one sheet that is printed now. */
  readonly printed: string | undefined
}

/** *My skills*: five ways through hard moments, and the sheets the person wrote with each. */
export function SkillsPage({ sheets = [], printed, ...rest }: Props) {
  const t = useTexts("skills")
  const shell = useTexts("shell")
  const ordered = useStayingOrder(sheets)
  const offPaper = printed === undefined ? undefined : "screen-only"
  return (
    <>
      <h1 class={offPaper}>{shell("titles.skills")}</h1>
      <p class={offPaper === undefined ? "lead" : `lead ${offPaper}`}>{t("lead")}</p>
      {skillNames.map((skill) => (
        <SkillSection
          key={skill}
          {...rest}
          skill={skill}
          sheets={ordered.filter((one) => one.skill === skill)}
          printed={printed}
          isNext={sheets.length === 0 && skill === skillNames[0]}
        />
      ))}
    </>
  )
}

type SectionProps = Props & {
  readonly skill: Skill
  readonly sheets: readonly SkillSheet[]
  /** Its button is the one thing to do next. */
  readonly isNext: boolean
}

function SkillSection({ skill, sheets, ties, today, actions, back, printed, isNext }: SectionProps) {
  const t = useTexts("skills")
  const heading = useFocusAfterDelete(sheets.length)
  const soFar = useSoFar(sheets.length, 4)
  const id = `skill-${skill}`
  const isPrinted = printed === undefined || sheets.some((one) => one.id === printed)
  return (
    <section class={isPrinted ? "card said" : "card said screen-only"} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t(`title.${skill}`)}
      </h2>
      <p class="soft">{t(`why.${skill}`)}</p>
      {sheets.length === 0 && <p class="example">{t("example", { example: t(`examples.${skill}`) })}</p>}
      {sheets.length > 0 && (
        <ul class="list" aria-busy={soFar < sheets.length ? "true" : undefined}>
          {sheets.slice(0, soFar).map((one) => (
            <SheetItem
              key={one.id}
              sheet={one}
              ties={ties}
              today={today}
              actions={actions}
              isBack={one.id === back}
              isOffPaper={printed !== undefined && one.id !== printed}
            />
          ))}
        </ul>
      )}
      <OpenForm words={t(`add.${skill}`)} isNext={isNext}>
        {(onDone) => <SheetForm skill={skill} ties={ties} onSave={actions.onAdd} onDone={onDone} />}
      </OpenForm>
    </section>
  )
}

/** In the order they were last used, as that was when the page was opened: nothing moves under a finger. New ones come first. */
function useStayingOrder(sheets: readonly SkillSheet[]): readonly SkillSheet[] {
  const places = useRef(new Map<string, number>())
  const known = places.current
  const isFirst = known.size === 0
  for (const [at, { id }] of sheetsInOrder(sheets).entries())
    if (!known.has(id)) known.set(id, isFirst ? at : -known.size)
  return sheets.toSorted((a, b) => (known.get(a.id) ?? 0) - (known.get(b.id) ?? 0))
}
