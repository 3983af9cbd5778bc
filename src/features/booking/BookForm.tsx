import { useState } from "preact/hooks"
import type { BookingWords } from "../../domain/booking.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Form } from "../../ui/Form.tsx"
import { Pictured } from "../../ui/Idea.tsx"
import type { Hub } from "../../wire/hubs.ts"
import type { Slot } from "../../wire/slots.ts"
import { Details } from "./Details.tsx"
import { NeedsAlong, type NeedsKnown } from "./NeedsAlong.tsx"
import { TimeChoice } from "./TimeChoice.tsx"
import type { TimesOfDay } from "./times.ts"
import { checkAll, type FieldProblem } from "./words.ts"

type Props = {
  readonly hub: Hub
  readonly days: readonly TimesOfDay<Slot>[]
  readonly start: BookingWords
  readonly needs: NeedsKnown
  /** `keepsNeeds`: what was written as needs is to stand in *My needs* too. */
  readonly onBook: (slot: Slot, words: BookingWords, keepsNeeds: boolean) => Promise<Answer>
}

/** Choose a time, say more or not, book. What was typed stays until it is surely kept. */
export function BookForm({ hub, days, start, needs, onBook }: Props) {
  const t = useTexts("booking")
  const inWords = useProblems()
  const [slot, setSlot] = useState<Slot>()
  const [words, setWords] = useState(start)
  const [keepsNeeds, setKeepsNeeds] = useState(false)
  const [wrong, setWrong] = useState<FieldProblem>()
  const [problem, setProblem] = useState<Tellable | "no-time">()
  const [busy, setBusy] = useState(false)
  const choose = (chosen: Slot) => {
    setSlot(chosen)
    setProblem(undefined)
    // A way of meeting that this time does not offer would be a promise nobody can keep.
    if (words.way !== null && !chosen.ways.includes(words.way)) setWords({ ...words, way: null })
  }
  const book = async () => {
    const checked = checkAll(words)
    setWrong(checked.ok ? undefined : checked.problem)
    setProblem(slot === undefined ? "no-time" : undefined)
    if (slot === undefined || !checked.ok) return
    setBusy(true)
    const answer = await onBook(slot, checked.value, keepsNeeds && checked.value.needs !== "")
    setBusy(false)
    if (!answer.ok) setProblem(answer.problem)
  }
  return (
    <Form
      save={t("book")}
      onSave={() => void book()}
      busy={busy}
      problem={problem === "no-time" ? t("noTime") : inWords(problem)}
    >
      <Pictured picture="days">
        <TimeChoice days={days} timeZone={hub.timeZone} chosen={slot?.startsAt} onChoose={choose} />
      </Pictured>
      <NeedsAlong
        known={needs}
        value={words.needs}
        onChange={(typed) => setWords((before) => ({ ...before, needs: typed }))}
        keeps={keepsNeeds}
        onKeeps={setKeepsNeeds}
        problem={wrong?.field === "needs" ? inWords(wrong) : undefined}
      />
      <Details words={words} ways={slot?.ways ?? hub.ways} problem={wrong} onChange={setWords} />
    </Form>
  )
}
