import { useEffect, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import type { RecoverBegun } from "../../wire/desk.ts"
import type { AtTheDesk } from "../at-the-desk.ts"
import { type EnrolProblem, makePasskey, type WithPasskey } from "../enrol/enrol.ts"
import { LinkOver, LookingAtLink } from "../enrol/LinkStates.tsx"
import { NameStep } from "../enrol/NameStep.tsx"
import { PasskeyStep } from "../enrol/PasskeyStep.tsx"
import { PassphraseStep } from "../enrol/PassphraseStep.tsx"
import { useDesk } from "../services.ts"
import { wordsFor } from "../words.ts"
import { PaperStep } from "./PaperStep.tsx"
import { type ByCode, finishRecover } from "./recover.ts"

type Step =
  | { readonly step: "name" | "passkey" }
  | { readonly step: "passphrase"; readonly withPasskey: WithPasskey }

type Props = {
  readonly token: string
  readonly onEnter: (here: AtTheDesk) => void
  readonly onSignIn: () => void
}

/**
 * A team that lost every passkey comes back, one thing a page: the code from the paper, a name, a passkey, a passphrase where that
 * needs one. Nothing is kept by the service before the last of them, so it can be left and begun again with the same link.
 */
export function RecoverPage({ token, onEnter, onSignIn }: Props) {
  const t = useTexts("desk")
  const problems = useTexts("problems")
  const services = useDesk()
  const [begun, setBegun] = useState<RecoverBegun>()
  const [keys, setKeys] = useState<ByCode>()
  const [name, setName] = useState("")
  const [at, go] = useState<Step>({ step: "name" })
  const [problem, setProblem] = useState<EnrolProblem>()
  const [busy, setBusy] = useState(false)

  const begin = () => services.client.beginRecover(token)
  const look = () =>
    attempt(async () => {
      const answer = await begin()
      if (answer.ok) setBegun(answer.value)
      else setProblem(answer.problem)
    })
  useEffect(() => void look(), [token])

  async function attempt(work: () => Promise<void>) {
    setBusy(true)
    setProblem(undefined)
    await work()
    setBusy(false)
  }
  async function finish(withPasskey: WithPasskey, passphrase?: string) {
    if (keys === undefined) return
    const done = await finishRecover({ token, name, keys }, withPasskey, passphrase, services)
    if (done.ok) return onEnter(done.value)
    setProblem(done.problem)
    // A passkey's challenge works once: whatever went wrong, the next try makes a new one.
    go({ step: "passkey" })
  }
  const make = () =>
    attempt(async () => {
      const made = await makePasskey(begin, services)
      if (!made.ok) setProblem(made.problem)
      else if (made.value.made.prf === undefined) go({ step: "passphrase", withPasskey: made.value })
      else await finish(made.value)
    })

  const said = problem && wordsFor(problem, t, problems)
  if (problem?.kind === "not-found") return <LinkOver onSignIn={onSignIn} />
  if (begun === undefined) return <LookingAtLink problem={said} onAgain={() => void look()} />
  if (keys === undefined) return <PaperStep begun={begun} onOpened={setKeys} />
  if (at.step === "name") {
    const onNext = () => go({ step: "passkey" })
    return (
      <NameStep title={t("recover.right")} name={name} onName={setName} onNext={onNext}>
        <p class="lead">{t("recover.opens")}</p>
        <p>{t("recover.putBack")}</p>
      </NameStep>
    )
  }
  if (at.step === "passphrase") {
    const { withPasskey } = at
    const use = (typed: string) => void attempt(() => finish(withPasskey, typed))
    return <PassphraseStep busy={busy} onUse={use} />
  }
  return <PasskeyStep busy={busy} problem={said} warning={t("recover.warning")} onMake={() => void make()} />
}
