import { useState } from "preact/hooks"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"
import { Field } from "../../ui/Field.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { Form } from "../../ui/Form.tsx"
import { Tick } from "../../ui/Tick.tsx"
import { saidWait } from "./waits.ts"
import { useWork, Working } from "./Working.tsx"

type Typed = "passphrase" | "recovery"
type Props = {
  /** Which ways in there are. */
  readonly ways: readonly (Typed | "passkey")[]
  /** Tries that are free before the next wait. */
  readonly triesLeft: number
  /** Seconds to sit through before the next try; 0: none. */
  readonly wait: number
  readonly onOpen: (kind: Typed, typed: string, signal: AbortSignal) => Promise<Answer>
  /** Whether a passkey opened it. */
  readonly onPasskey: () => Promise<boolean>
}

/** In place of a page while the lock is shut. No word of the person's stands on it. */
export function LockScreen({ ways, triesLeft, wait, onOpen, onPasskey }: Props) {
  const t = useTexts("lock")
  const shell = useTexts("shell")
  const [kind, setKind] = useState<Typed>(ways.includes("passphrase") ? "passphrase" : "recovery")
  const other: Typed = kind === "passphrase" ? "recovery" : "passphrase"
  return (
    <div data-secret>
      <h1>{t("screen.title")}</h1>
      <Waiting wait={wait} />
      <TypedWay key={kind} kind={kind} triesLeft={triesLeft} mustWait={wait > 0} onOpen={onOpen} />
      <p class="row">
        {ways.includes("passkey") && <PasskeyWay onPasskey={onPasskey} />}
        {ways.includes(other) && (
          <Button onPress={() => setKind(other)}>
            {t(other === "recovery" ? "screen.useCode" : "screen.useWords")}
          </Button>
        )}
        <Link class="button" to="/right-now">
          {shell("rightNow")}
        </Link>
      </p>
      <details>
        <summary>{t("screen.lost")}</summary>
        <p>{t("screen.lostWhy")}</p>
        <p>{t("screen.lostCopy")}</p>
        <p>
          <Link to="/recover">{t("screen.lostMore")}</Link>
        </p>
      </details>
    </div>
  )
}

/** How long to wait, in words that change seldom enough to be listened to. */
function Waiting({ wait }: { readonly wait: number }) {
  const t = useTexts("lock")
  const [waited, setWaited] = useState(false)
  if (wait > 0 && !waited) setWaited(true)
  const { unit, count } = saidWait(wait)
  const said = useFocusWhen<HTMLDivElement>(wait > 0)
  return (
    <div role="status" ref={said} tabIndex={-1} class={waited ? "notice" : undefined}>
      {wait > 0 && <p>{t("screen.wait", { time: t(`screen.${unit}`, { count }) })}</p>}
      {wait === 0 && waited && <p>{t("screen.over")}</p>}
    </div>
  )
}

type TypedProps = Pick<Props, "triesLeft" | "onOpen"> & { readonly kind: Typed; readonly mustWait: boolean }

function TypedWay({ kind, triesLeft, mustWait, onOpen }: TypedProps) {
  const t = useTexts("lock")
  const inWords = useProblems()
  const [typed, setTyped] = useState("")
  const [isShown, setShown] = useState(false)
  const [problem, setProblem] = useState<Tellable>()
  const work = useWork()
  const open = async () => {
    const answer = await work.run((signal) => onOpen(kind, typed, signal))
    if (answer?.ok === false) setProblem(answer.problem)
  }
  const isWords = kind === "passphrase"
  const isWrong = problem?.kind === "wrong"
  const left = isWrong && !mustWait && triesLeft > 0 ? ` ${t("screen.left", { count: triesLeft })}` : ""
  // While there is a wait, that is what is said.
  const said =
    problem === undefined || problem.kind === "must-wait" ? undefined : `${inWords(problem)}${left}`
  return (
    <>
      <Form save={t("screen.open")} busy={work.isBusy || mustWait} onSave={() => void open()}>
        <Field
          kind={isWords && !isShown ? "passphrase" : "shown"}
          label={t(isWords ? "screen.words" : "screen.code")}
          {...(!isWords && { hint: t("screen.codeHint") })}
          value={typed}
          onInput={setTyped}
          problem={said}
          takesFocus
        />
        {isWords && <Tick label={t("set.show")} checked={isShown} onChange={setShown} />}
      </Form>
      <Working work={work} />
    </>
  )
}

function PasskeyWay({ onPasskey }: Pick<Props, "onPasskey">) {
  const t = useTexts("lock")
  const [isNot, setNot] = useState(false)
  const use = async () => {
    setNot(false)
    setNot(!(await onPasskey()))
  }
  return (
    <>
      <Button onPress={() => void use()}>{t("screen.usePasskey")}</Button>
      {isNot && (
        <span class="problem" role="alert">
          {t("screen.passkeyNot")}
        </span>
      )}
    </>
  )
}
