import { useEffect, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import type { EnrolBegun } from "../../wire/desk.ts"
import { Kettle } from "../../ui/drawings.tsx"
import type { AtTheDesk } from "../at-the-desk.ts"
import { newRecoveryCode, type RecoveryCode } from "../../crypto/recovery-code.ts"
import { useDesk } from "../services.ts"
import { wordsFor } from "../words.ts"
import { CodeCheck, CodeShown } from "./CodeStep.tsx"
import { type EnrolProblem, finishEnrol, type WithPasskey } from "./enrol.ts"
import { LinkOver, LookingAtLink, Turned } from "./LinkStates.tsx"
import { NameStep } from "./NameStep.tsx"
import { PasskeySteps } from "./PasskeySteps.tsx"

type Step = "name" | "code" | "check" | "passkey"

type Props = {
  readonly token: string
  readonly onEnter: (here: AtTheDesk) => void
  readonly onSignIn: () => void
}

/**
 * Setting up a hub's desk, one thing a page: name, the code on paper, the passkey, a passphrase where the passkey needs one.
 * Nothing is kept by the service before the last of them, so it can be left and begun again with the same link.
 */
export function EnrolPage({ token, onEnter, onSignIn }: Props) {
  const t = useTexts("desk")
  const problems = useTexts("problems")
  const services = useDesk()
  const [begun, setBegun] = useState<EnrolBegun>()
  const [name, setName] = useState("")
  const [code, setCode] = useState<RecoveryCode>()
  const [at, go] = useState<Step>("name")
  const [problem, setProblem] = useState<EnrolProblem>()

  const begin = () => services.client.beginEnrol(token)
  async function look() {
    setProblem(undefined)
    const answer = await begin()
    if (!answer.ok) return setProblem(answer.problem)
    setBegun(answer.value)
    setCode(await newRecoveryCode())
  }
  useEffect(() => void look(), [token])

  const said = problem && wordsFor(problem, t, problems)
  if (problem?.kind === "not-found") {
    return <LinkOver onSignIn={onSignIn} />
  }
  if (problem?.kind === "taken" || begun?.firstOfTeam === false) {
    const title = t("standing.title", { hub: begun?.hubName ?? "" })
    return <Turned title={title} words={[t("standing.words")]} onSignIn={onSignIn} />
  }
  if (begun === undefined || code === undefined) {
    return <LookingAtLink problem={said} onAgain={() => void look()} />
  }
  if (at === "name")
    return (
      <NameStep
        title={t("start.title", { hub: begun.hubName })}
        name={name}
        onName={setName}
        onNext={() => go("code")}
      >
        {begun.madeUp && <p class="made-up">{t("madeUp", { hub: begun.hubName })}</p>}
        <Kettle />
        <p class="lead">{t("start.lead")}</p>
        <p>{t("start.what")}</p>
      </NameStep>
    )
  if (at === "code") {
    const onNext = () => go("check")
    return <CodeShown hub={begun.hubName} code={code} onPrint={services.print} onNext={onNext} />
  }
  if (at === "check") {
    const onBack = () => go("code")
    return <CodeCheck code={code} onBack={onBack} onRight={() => go("passkey")} />
  }
  const finish = (made: WithPasskey, passphrase?: string) =>
    finishEnrol({ token, name, code }, made, passphrase, services)
  return (
    <PasskeySteps begin={begin} finish={finish} onEnter={onEnter} problem={said} onProblem={setProblem} />
  )
}
