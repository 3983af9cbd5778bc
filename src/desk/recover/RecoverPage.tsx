import { useEffect, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import type { RecoverBegun } from "../../wire/desk.ts"
import type { AtTheDesk } from "../at-the-desk.ts"
import type { EnrolProblem, WithPasskey } from "../enrol/enrol.ts"
import { LinkOver, LookingAtLink } from "../enrol/LinkStates.tsx"
import { NameStep } from "../enrol/NameStep.tsx"
import { PasskeySteps } from "../enrol/PasskeySteps.tsx"
import { useDesk } from "../services.ts"
import { wordsFor } from "../words.ts"
import { PaperStep } from "./PaperStep.tsx"
import { type ByCode, finishRecover } from "./recover.ts"

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
  const [isNamed, setNamed] = useState(false)
  const [problem, setProblem] = useState<EnrolProblem>()

  const begin = () => services.client.beginRecover(token)
  async function look() {
    setProblem(undefined)
    const answer = await begin()
    if (answer.ok) setBegun(answer.value)
    else setProblem(answer.problem)
  }
  useEffect(() => void look(), [token])

  const said = problem && wordsFor(problem, t, problems)
  if (problem?.kind === "not-found") return <LinkOver onSignIn={onSignIn} />
  if (begun === undefined) return <LookingAtLink problem={said} onAgain={() => void look()} />
  if (keys === undefined) return <PaperStep begun={begun} onOpened={setKeys} />
  if (!isNamed)
    return (
      <NameStep title={t("recover.right")} name={name} onName={setName} onNext={() => setNamed(true)}>
        <p class="lead">{t("recover.opens")}</p>
        <p>{t("recover.putBack")}</p>
      </NameStep>
    )
  const finish = (made: WithPasskey, passphrase?: string) =>
    finishRecover({ token, name, keys }, made, passphrase, services)
  return (
    <PasskeySteps
      begin={begin}
      finish={finish}
      onEnter={onEnter}
      problem={said}
      onProblem={setProblem}
      warning={t("recover.warning")}
    />
  )
}
