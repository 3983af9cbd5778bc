import { useState } from "preact/hooks"
import {
  type SheetTyped,
  type Skill,
  type SkillPart,
  type SkillSheet,
  skills,
} from "../../domain/skill-sheet.ts"
import { type FormAnswer, useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { Select } from "../../ui/Select.tsx"
import { choicesOf, tiedBy, type Ties, valueOf } from "./ties.ts"

export type SheetAnswer = FormAnswer<string>
type Props = {
  readonly skill: Skill
  readonly start?: SkillSheet
  readonly ties: Ties
  readonly onSave: (typed: SheetTyped) => Promise<SheetAnswer>
  readonly onDone: () => void
}

/** A sheet, part by part, each of which can stay empty. What was typed stays until it is surely kept. */
export function SheetForm({ skill, start, ties, onSave, onDone }: Props) {
  const t = useTexts("skills")
  const { form, save, problemOf } = useSaving<string>(onDone)
  const [parts, setParts] = useState<Readonly<Record<string, string>>>(start?.parts ?? {})
  const [tiedTo, setTiedTo] = useState(start?.tiedTo ?? null)
  const hint = useHint()
  const choices = choicesOf(ties, tiedTo)
  return (
    <Form {...form} onSave={() => void save(onSave({ skill, parts: { ...parts }, tiedTo }))}>
      <p class="soft">{t("anyPart")}</p>
      {skills[skill].map((part, at) => (
        <Field
          key={part}
          kind="text"
          label={t(`parts.${part}`)}
          hint={hint(part)}
          value={parts[part] ?? ""}
          onInput={(words) => setParts((before) => ({ ...before, [part]: words }))}
          problem={problemOf(part)}
          takesFocus={at === 0}
        />
      ))}
      {choices.length > 0 && (
        <Select
          label={t("tied.legend")}
          options={[
            { value: "", label: t("tied.none") },
            ...choices.map(({ value, what, words }) => ({
              value,
              label: what === "goal" ? t("tied.ofGoal", { words: shortly(words) }) : shortly(words),
            })),
          ]}
          value={choices.some((one) => one.value === valueOf(tiedTo)) ? valueOf(tiedTo) : ""}
          onChoose={(value) => setTiedTo(tiedBy(value))}
        />
      )}
    </Form>
  )
}

const hinted = ["feeling", "body", "kind", "happened", "ask", "options", "lookBack"] as const
type Hinted = (typeof hinted)[number]

/** What helps with a part, where something does. */
function useHint(): (part: SkillPart) => string | undefined {
  const t = useTexts("skills")
  const isHinted = (part: string): part is Hinted => hinted.some((one) => one === part)
  return (part) => (isHinted(part) ? t(`hints.${part}`) : undefined)
}
