import { useState } from "preact/hooks"
import { checkWords } from "../../domain/words.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Hub } from "../../wire/hubs.ts"
import { DoorAjar } from "../../ui/drawings.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { ChooseHub } from "./ChooseHub.tsx"
import { ChooseName } from "./ChooseName.tsx"

/** What somebody said at the door; each part may stay empty. */
export type Welcomed = { readonly chosenName: string; readonly hub: string | null }
type Props = {
  readonly start: Welcomed
  /** Hubs as far as they are known; none while nothing was heard of them. */
  readonly hubs: readonly Hub[]
  readonly onDone: (welcomed: Welcomed) => Promise<Answer>
  /** Neither now: straight in, whether or not that can be kept. */
  readonly onLook: () => void
}

/** The first visit: a warm word, a name if the person likes, a hub if they like. Both can be left out. */
export function WelcomePage({ start, hubs, onDone, onLook }: Props) {
  const t = useTexts("welcome")
  const inWords = useProblems()
  const [name, setName] = useState(start.chosenName)
  const [hub, setHub] = useState(start.hub)
  const [step, setStep] = useState<"name" | "hub">("name")
  const [problem, setProblem] = useState<Tellable>()
  const [busy, setBusy] = useState(false)
  const second = useFocusWhen<HTMLHeadingElement>(step === "hub")

  const goOn = () => {
    const checked = checkWords(name, 200)
    const refused = !checked.ok && checked.problem.kind !== "empty" ? checked.problem : undefined
    setProblem(refused)
    if (refused === undefined) setStep("hub")
  }
  const comeIn = async (welcomed: Welcomed) => {
    setBusy(true)
    const answer = await onDone(welcomed)
    setBusy(false)
    if (!answer.ok) setProblem(answer.problem)
  }

  if (step === "name")
    return (
      <>
        <DoorAjar />
        <h1>{t("title")}</h1>
        <p class="lead">{t("warm")}</p>
        <p>{t("keeps")}</p>
        <ChooseName name={name} onName={setName} problem={inWords(problem)} onNext={goOn} onLook={onLook} />
      </>
    )
  return (
    <>
      <DoorAjar />
      <h1 ref={second} tabIndex={-1} dir="auto">
        {name.trim() === "" ? t("hubTitle") : t("hubTitleName", { name: name.trim() })}
      </h1>
      <ChooseHub
        hubs={hubs}
        chosen={hub}
        onChoose={setHub}
        problem={inWords(problem)}
        busy={busy}
        onDone={() => void comeIn({ chosenName: name, hub })}
        onBack={() => {
          setProblem(undefined)
          setStep("name")
        }}
      />
    </>
  )
}
