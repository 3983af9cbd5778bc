import { useState } from "preact/hooks"
import type { Result } from "../../kit/result.ts"
import type { Call } from "../../service-client/port.ts"
import type { EnrolBegun } from "../../wire/desk.ts"
import type { AtTheDesk } from "../at-the-desk.ts"
import { useDesk } from "../services.ts"
import { type EnrolProblem, makePasskey, type WithPasskey } from "./enrol.ts"
import { PasskeyStep } from "./PasskeyStep.tsx"
import { PassphraseStep } from "./PassphraseStep.tsx"

type Props = {
  /** Asks the service for a challenge nobody has used. */
  readonly begin: () => Call<EnrolBegun>
  /** Hands everything in; the passphrase only where the passkey has no PRF. */
  readonly finish: (made: WithPasskey, passphrase?: string) => Promise<Result<AtTheDesk, EnrolProblem>>
  readonly onEnter: (here: AtTheDesk) => void
  /** What went wrong the last time, in words. */
  readonly problem: string | undefined
  readonly onProblem: (problem: EnrolProblem | undefined) => void
  /** What else happens once the passkey is made. */
  readonly warning?: string
}

/** The end of every way in: the passkey, and a passphrase where the passkey needs one. */
export function PasskeySteps({ begin, finish, onEnter, problem, onProblem, warning }: Props) {
  const services = useDesk()
  const [withPasskey, setWithPasskey] = useState<WithPasskey>()
  const [busy, setBusy] = useState(false)

  async function attempt(work: () => Promise<void>) {
    setBusy(true)
    onProblem(undefined)
    await work()
    setBusy(false)
  }
  async function end(made: WithPasskey, passphrase?: string) {
    const done = await finish(made, passphrase)
    if (done.ok) return onEnter(done.value)
    onProblem(done.problem)
    // A passkey's challenge works once: whatever went wrong, the next try makes a new one.
    setWithPasskey(undefined)
  }
  const make = () =>
    attempt(async () => {
      const made = await makePasskey(begin, services)
      if (!made.ok) onProblem(made.problem)
      else if (made.value.made.prf === undefined) setWithPasskey(made.value)
      else await end(made.value)
    })

  if (withPasskey) {
    const use = (typed: string) => void attempt(() => end(withPasskey, typed))
    return <PassphraseStep busy={busy} onUse={use} />
  }
  return <PasskeyStep busy={busy} problem={problem} warning={warning} onMake={() => void make()} />
}
