import { useState } from "preact/hooks"
import type { NeedsLine } from "../../domain/needs-lines.ts"
import { inOrder, type Person } from "../../domain/person.ts"
import { type SharedSection, sharedSections, type SharePart, shareParts } from "../../domain/share.ts"
import type { Statement } from "../../domain/statement.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Choice } from "../../ui/Choice.tsx"
import { Form } from "../../ui/Form.tsx"
import { Idea, Pictured } from "../../ui/Idea.tsx"
import { Notice } from "../../ui/Notice.tsx"
import { Tick } from "../../ui/Tick.tsx"
import { type Chosen, leftIn, type Length, lengths, privateIn, sizeOf } from "./choice.ts"
import { useDocumentWords } from "./DocumentWords.tsx"
import { Preview, start } from "./Preview.tsx"

/** What is to be sealed: the sections the person just saw, and what they chose to get them. */
export type Asked = Chosen & { readonly sections: readonly SharedSection[]; readonly days: Length }
type Props = {
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
  readonly needs: readonly NeedsLine[]
  readonly chosenName: string
  readonly onShare: (asked: Asked) => Promise<Answer>
}

/** Choose parts, see exactly what they will see, choose how long, share. */
export function ShareForm({ statements, people, needs, chosenName, onShare }: Props) {
  const t = useTexts("sharing")
  const inWords = useProblems()
  const words = useDocumentWords()
  const [chosen, setChosen] = useState<Chosen>({ parts: [], left: [] })
  const [days, setDays] = useState<Length>(lengths[0])
  const [problem, setProblem] = useState<Tellable>()
  const [busy, setBusy] = useState(false)
  const held = { statements, people: inOrder(people), needs }
  const sections = sharedSections(chosen, held.statements, held.people, needs)
  const hidden = privateIn(chosen, held)
  const leftOut = leftIn(chosen, held, words.needOf)
  const holds = (part: SharePart) => {
    const count = sizeOf(part, held)
    return count === 0 ? t("holdsNothing") : t("holds", { count })
  }
  const tick = (part: SharePart, ticked: boolean) => {
    const others = chosen.parts.filter((one) => one !== part)
    setChosen({ ...chosen, parts: ticked ? [...others, part] : others })
    setProblem(undefined)
  }
  const share = async () => {
    if (sections.length === 0) return setProblem({ kind: "empty" })
    setBusy(true)
    const answer = await onShare({ ...chosen, sections, days })
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
  }
  return (
    <Form
      save={t("send")}
      onSave={() => void share()}
      busy={busy}
      problem={problem?.kind === "empty" ? t("nothing") : inWords(problem)}
    >
      <Pictured picture="list">
        <fieldset>
          <legend>{t("parts.legend")}</legend>
          {shareParts.map((part) => (
            <Tick
              key={part}
              label={t(`parts.${part}`)}
              hint={holds(part)}
              checked={chosen.parts.includes(part)}
              onChange={(ticked) => tick(part, ticked)}
            />
          ))}
        </fieldset>
      </Pictured>
      <Preview
        sections={sections}
        words={words}
        chosenName={chosenName}
        leftOut={leftOut.length}
        onLeaveOut={(id) => setChosen({ ...chosen, left: [...chosen.left, id] })}
      />
      {hidden > 0 && <Idea picture="locked">{t("privateOut", { count: hidden })}</Idea>}
      {leftOut.length > 0 && (
        <section aria-labelledby="share-left">
          <h3 id="share-left">{t("leftOut")}</h3>
          <ul class="list">
            {leftOut.map((one) => (
              <li key={one.id}>
                <p dir="auto">{start(one.words)}</p>
                <Button
                  look="quiet"
                  onPress={() => setChosen({ ...chosen, left: chosen.left.filter((id) => id !== one.id) })}
                  label={t("putBackIt", { words: start(one.words) })}
                >
                  {t("putBack")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NotToBeTold sections={sections} people={people} />
      <Pictured picture="clock">
        <Choice
          legend={t("long.legend")}
          options={lengths.map((one) => ({
            value: String(one),
            label: t(`long.${one}`),
            ...(one === 365 ? { hint: t("long.365hint") } : {}),
          }))}
          value={String(days)}
          onChoose={(value) => setDays(lengths.find((one) => String(one) === value) ?? lengths[0])}
        />
      </Pictured>
      <Idea picture="book" look="soft">
        {t("saved")}
      </Idea>
    </Form>
  )
}

/** Reminds of people who are not to be told: that the team will read of them, or that it will not know. */
function NotToBeTold({ sections, people }: Pick<Asked, "sections"> & Pick<Props, "people">) {
  const t = useTexts("sharing")
  const shared = sections.flatMap((one) => ("people" in one ? one.people : []))
  const listed = people.filter((one) => one.notToBeTold)
  const inside = listed.filter((one) => shared.some((each) => each.id === one.id))
  const outside = listed.filter((one) => !inside.includes(one))
  const names = (those: readonly Person[]) => those.map((one) => one.name).join(", ")
  if (sections.length === 0) return null
  return (
    <>
      {inside.length > 0 && <Notice>{t("warnIn", { names: names(inside) })}</Notice>}
      {outside.length > 0 && <Notice>{t("warnOut", { names: names(outside) })}</Notice>}
    </>
  )
}
