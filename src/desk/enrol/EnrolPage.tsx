import { useEffect, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import type { EnrolBegun } from "../../wire/desk.ts"
import { Kettle } from "../../ui/drawings.tsx"
import type { AtTheDesk } from "../at-the-desk.ts"
import { newRecoveryCode, type RecoveryCode } from "../../crypto/recovery-code.ts"
import { useDesk } from "../services.ts"
import { wordsFor } from "../words.ts"
import { CodeCheck, CodeShown } from "./CodeStep.tsx"
import { type EnrolProblem, finishEnrol, makePasskey, type WithPasskey } from "./enrol.ts"
import { LinkOver, LookingAtLink, Turned } from "./LinkStates.tsx"
import { NameStep } from "./NameStep.tsx"
import { PasskeyStep } from "./PasskeyStep.tsx"
import { PassphraseStep } from "./PassphraseStep.tsx"

type Step =
  | { readonly step: "name" | "code" | "check" | "passkey" }
  | { readonly step: "passphrase"; readonly withPasskey: WithPasskey }

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
  const [at, go] = useState<Step>({ step: "name" })
  const [problem, setProblem] = useState<EnrolProblem>()
  const [busy, setBusy] = useState(false)

  const look = () =>
    attempt(async () => {
      const answer = await services.client.beginEnrol(token)
      if (!answer.ok) return setProblem(answer.problem)
      setBegun(answer.value)
      setCode(await newRecoveryCode())
    })
  useEffect(() => void look(), [token])

  async function attempt(work: () => Promise<void>) {
    setBusy(true)
    setProblem(undefined)
    await work()
    setBusy(false)
  }
  async function finish(withPasskey: WithPasskey, passphrase?: string) {
    if (code === undefined) return
    const done = await finishEnrol({ token, name, code }, withPasskey, passphrase, services)
    if (done.ok) return onEnter(done.value)
    setProblem(done.problem)
    // A passkey's challenge works once: whatever went wrong, the next try makes a new one.
    go({ step: "passkey" })
  }
  const make = () =>
    attempt(async () => {
      const made = await makePasskey(() => services.client.beginEnrol(token), services)
      if (!made.ok) setProblem(made.problem)
      else if (made.value.made.prf === undefined) go({ step: "passphrase", withPasskey: made.value })
      else await finish(made.value)
    })

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
  if (at.step === "name")
    return (
      <NameStep
        title={t("start.title", { hub: begun.hubName })}
        name={name}
        onName={setName}
        onNext={() => go({ step: "code" })}
      >
        {begun.madeUp && <p class="made-up">{t("madeUp", { hub: begun.hubName })}</p>}
        <Kettle />
        <p class="lead">{t("start.lead")}</p>
        <p>{t("start.what")}</p>
      </NameStep>
    )
  if (at.step === "code") {
    const onNext = () => go({ step: "check" })
    return <CodeShown hub={begun.hubName} code={code} onPrint={services.print} onNext={onNext} />
  }
  if (at.step === "check") {
    const onBack = () => go({ step: "code" })
    return <CodeCheck code={code} onBack={onBack} onRight={() => go({ step: "passkey" })} />
  }
  if (at.step === "passphrase") {
    const { withPasskey } = at
    const use = (typed: string) => void attempt(() => finish(withPasskey, typed))
    return <PassphraseStep busy={busy} onUse={use} />
  }
  return <PasskeyStep busy={busy} problem={said} onMake={() => void make()} />
}
