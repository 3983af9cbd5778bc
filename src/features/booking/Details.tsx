import { useEffect, useRef } from "preact/hooks"
import type { BookingWords } from "../../domain/booking.ts"
import { useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { Idea, Pictured } from "../../ui/Idea.tsx"
import type { Hub } from "../../wire/hubs.ts"
import { type FieldProblem, fieldNames, fields } from "./words.ts"

type Props = {
  readonly words: BookingWords
  /** The ways of meeting at the chosen time. */
  readonly ways: Hub["ways"]
  readonly problem: FieldProblem | undefined
  readonly onChange: (words: BookingWords) => void
}

const fieldDrawings = {
  chosenName: "name",
  whoComes: "two",
  whatHelps: "helping",
  talkAbout: "talk",
  notTalkAbout: "no",
  safeWays: "ring",
} as const satisfies Readonly<Record<(typeof fieldNames)[number], string>>

/** What the team may know beforehand, all of it optional, folded away. It unfolds when something in it cannot be kept. */
export function Details({ words, ways, problem, onChange }: Props) {
  const t = useTexts("booking")
  const inWords = useProblems()
  const fold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (problem !== undefined && problem.field !== "needs" && fold.current !== null) fold.current.open = true
  }, [problem])
  return (
    <details ref={fold}>
      <summary>{t("more")}</summary>
      <Idea picture="locked" look="soft">
        {t("moreWhy")}
      </Idea>
      <Pictured picture="talk">
        <Choice
          legend={t("way.legend")}
          options={[
            { value: "any", label: t("way.any") },
            ...ways.map((way) => ({ value: way, label: t(`way.${way}`) })),
          ]}
          value={words.way ?? "any"}
          onChoose={(way) => onChange({ ...words, way: way === "any" ? null : way })}
        />
      </Pictured>
      {fieldNames.map((field) => (
        <Pictured key={field} picture={fieldDrawings[field]}>
          <Field
            kind={fields[field] > 500 ? "text" : "line"}
            label={t(`fields.${field}`)}
            value={words[field]}
            onInput={(typed) => onChange({ ...words, [field]: typed })}
            problem={problem?.field === field ? inWords(problem) : undefined}
          />
        </Pictured>
      ))}
    </details>
  )
}
