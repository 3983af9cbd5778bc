import { useRef, useState } from "preact/hooks"
import { checkWords } from "../../domain/words.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Hub } from "../../wire/hubs.ts"
import { Button } from "../../ui/Button.tsx"
import { DoorAjar } from "../../ui/drawings.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { Idea } from "../../ui/Idea.tsx"
import { ChooseHub } from "./ChooseHub.tsx"
import { ChooseName } from "./ChooseName.tsx"
import { type Device, Doorstep } from "./Doorstep.tsx"

/** What somebody said at the door; each part may stay empty. */
export type Welcomed = {
  readonly chosenName: string
  readonly hub: string | null
  /** They look after someone; they may have a plan of their own as well. */
  readonly isCarer: boolean
}
type Props = {
  readonly start: Welcomed
  /** Hubs as far as they are known; none while nothing was heard of them. */
  readonly hubs: readonly Hub[]
  /** Whose device it is was said already. */
  readonly isPlaced: boolean
  /** Somebody said whose device this is; where it is not theirs, everything begins anew. */
  readonly onDevice: (device: Device) => void
  readonly onLook: () => void
  /** The words are Easy Read, with pictures. */
  readonly isEasy: boolean
  readonly onEasy: (isEasy: boolean) => void
  readonly onDone: (welcomed: Welcomed) => Promise<Answer>
  /** Neither now: straight in, whether or not that can be kept. */
  readonly onSkip: () => void
}

/** The first visit: what this is and whose device it is on, a name if the person likes, a hub if they like. */
export function WelcomePage({ start, hubs, isPlaced, onDevice, onLook, onDone, onSkip, ...easy }: Props) {
  const t = useTexts("welcome")
  const inWords = useProblems()
  const [name, setName] = useState(start.chosenName)
  const [hub, setHub] = useState(start.hub)
  const [isCarer, setCarer] = useState(start.isCarer)
  const [step, setStep] = useState<"door" | "name" | "hub">(isPlaced ? "name" : "door")
  const [isShared, setShared] = useState(false)
  const [problem, setProblem] = useState<Tellable>()
  const [busy, setBusy] = useState(false)
  const first = useRef(step)
  const second = useFocusWhen<HTMLHeadingElement>(step === "name" && first.current !== "name")
  const third = useFocusWhen<HTMLHeadingElement>(step === "hub")

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

  const place = (device: Device) => {
    setShared(device === "shared")
    onDevice(device)
    if (device !== "not-mine") setStep("name")
  }

  if (step === "door")
    return (
      <>
        <DoorAjar />
        <h1>{t("title")}</h1>
        <Idea picture="pen" look="lead">
          {t("warm")}
        </Idea>
        <p>
          <Button look="quiet" onPress={() => easy.onEasy(!easy.isEasy)}>
            {t(easy.isEasy ? "plain" : "easy")}
          </Button>
        </p>
        <Doorstep onDevice={place} onLook={onLook} />
      </>
    )
  if (step === "name")
    return (
      <>
        <DoorAjar />
        <h1 ref={second} tabIndex={-1}>
          {t("nameTitle")}
        </h1>
        {isShared && <Idea picture="two">{t("sharedNote")}</Idea>}
        <ChooseName
          name={name}
          onName={setName}
          isCarer={isCarer}
          onCarer={setCarer}
          problem={inWords(problem)}
          onNext={goOn}
          onSkip={onSkip}
        />
      </>
    )
  return (
    <>
      <DoorAjar />
      <h1 ref={third} tabIndex={-1} dir="auto">
        {name.trim() === "" ? t("hubTitle") : t("hubTitleName", { name: name.trim() })}
      </h1>
      <ChooseHub
        hubs={hubs}
        chosen={hub}
        onChoose={setHub}
        problem={inWords(problem)}
        busy={busy}
        onDone={() => void comeIn({ chosenName: name, hub, isCarer })}
        onBack={() => {
          setProblem(undefined)
          setStep("name")
        }}
      />
    </>
  )
}
