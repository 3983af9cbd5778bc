import { useState } from "preact/hooks"
import type { Statement } from "../../domain/statement.ts"
import type { Held } from "../../domain/summary.ts"
import type { AskedFor } from "../../domain/whole-plan.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Choice } from "../../ui/Choice.tsx"
import { Tick } from "../../ui/Tick.tsx"
import { AlsoAsked } from "./AlsoAsked.tsx"
import { BlankSheets } from "./BlankSheets.tsx"
import { type Extra, ExtraTicks } from "./Extra.tsx"
import type { Standing } from "./Foot.tsx"
import { NothingYet } from "./NothingYet.tsx"
import { CarerCard } from "./CarerCard.tsx"
import { NoteSheets } from "./NoteSheets.tsx"
import { canHoldPrivate, fileNameOf, isBare, meantFor, type Paper, papersFor } from "./papers.ts"
import { PlanSheets } from "./PlanSheets.tsx"
import { CardForStrangers, PageForStrangers } from "./ForStrangers.tsx"

type Props = {
  readonly held: Held
  readonly standing: Standing
  /** The things are made up: every sheet says so. */
  readonly isMadeUp: boolean
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  readonly onPrint: () => void
  /** What else goes on the whole plan when it is ticked. */
  readonly extras: readonly Extra[]
}

/** *On paper*: a choice, what may be on it, and then the paper itself as it prints. */
export function PaperPage({ held, standing, isMadeUp, paper, onPaper, onPrint, extras }: Props) {
  const t = useTexts("paper")
  const shell = useTexts("shell")
  const [alsoPrivate, setAlsoPrivate] = useState(false)
  const [also, setAlso] = useState<readonly AskedFor[]>([])
  const options = papersFor(held, paper).map((value) => ({
    value,
    label: t(`papers.${value}`),
    hint: t(`hints.${value}`),
  }))
  // Who wrote nothing but this has come for it.
  const [ticked, setTicked] = useState<readonly string[]>()
  const isRest = isBare("plan", held)
  const added = ticked ?? (isRest ? extras.map((one) => one.name) : [])
  const isWhole = paper === "plan" || paper === "large"
  const isEmpty = isBare(paper, held) && !(isWhole && extras.length > 0)
  return (
    <>
      <h1>{shell("titles.mine")}</h1>
      <p class="lead">{t("lead")}</p>
      <section class="card">
        <Choice legend={t("choose")} options={options} value={paper} onChoose={onPaper} />
        {canHoldPrivate(paper) && !isEmpty && (
          <>
            {paper !== "note" && <AlsoAsked statements={held.statements} also={also} onAlso={setAlso} />}
            {isWhole && <ExtraTicks extras={extras} ticked={added} onTick={setTicked} />}
            <Private
              statements={meantFor(paper, held.statements)}
              alsoPrivate={alsoPrivate}
              onAlsoPrivate={setAlsoPrivate}
            />
          </>
        )}
        {!isEmpty && (
          <>
            <p class="soft">{t("fileName", { name: t(`names.${fileNameOf(paper)}`) })}</p>
            <Button look="next" onPress={onPrint}>
              {t("print")}
            </Button>
          </>
        )}
      </section>
      {isEmpty ? (
        <NothingYet paper={paper} />
      ) : (
        <section class="papers" aria-label={t("preview")}>
          {paper === "summary" && <PageForStrangers held={held} standing={standing} isMadeUp={isMadeUp} />}
          {paper === "card" && <CardForStrangers held={held} standing={standing} isMadeUp={isMadeUp} />}
          {isWhole && (
            <PlanSheets
              held={held}
              alsoPrivate={alsoPrivate}
              also={also}
              large={paper === "large"}
              isMadeUp={isMadeUp}
              standing={standing}
            >
              {extras.filter(({ name }) => added.includes(name)).map((one) => one.chapter(alsoPrivate))}
            </PlanSheets>
          )}
          {paper === "blank" && <BlankSheets />}
          {paper === "note" && (
            <NoteSheets
              notes={meantFor(paper, held.statements)}
              alsoPrivate={alsoPrivate}
              isMadeUp={isMadeUp}
              asOf={standing.asOf}
            />
          )}
          {paper === "carer" && <CarerCard held={held} isMadeUp={isMadeUp} asOf={standing.asOf} />}
        </section>
      )}
    </>
  )
}

type PrivateProps = {
  /** All that could stand on the paper. */
  readonly statements: readonly Statement[]
  readonly alsoPrivate: boolean
  readonly onAlsoPrivate: (also: boolean) => void
}

/** Whether the private ones go along, and what stays out in any case. */
function Private({ statements, alsoPrivate, onAlsoPrivate }: PrivateProps) {
  const t = useTexts("paper")
  const count = (privacy: "private" | "never-share") =>
    statements.filter((one) => one.privacy === privacy).length
  return (
    <>
      {count("private") > 0 && (
        <Tick label={t("alsoPrivate")} checked={alsoPrivate} onChange={onAlsoPrivate} />
      )}
      {count("private") > 0 && !alsoPrivate && <p>{t("privateOut", { count: count("private") })}</p>}
      {count("never-share") > 0 && <p>{t("neverOut", { count: count("never-share") })}</p>}
    </>
  )
}
