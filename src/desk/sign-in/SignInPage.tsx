import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { DoorAjar } from "../../ui/drawings.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { Notice } from "../../ui/Notice.tsx"
import type { AtTheDesk } from "../at-the-desk.ts"
import { Page } from "../Page.tsx"
import { useDesk } from "../services.ts"
import { wordsFor } from "../words.ts"
import {
  type AtTheDoor,
  needsPassphrase,
  openKeys,
  type OpenProblem,
  signIn,
  type SignInProblem,
} from "./sign-in.ts"

/** Why somebody stands at the door again: 15 quiet minutes, their own wish, the service ended it, or another window took over. */
export type Why = "idle" | "out" | "over" | "elsewhere"

type Props = { readonly why: Why | undefined; readonly onEnter: (here: AtTheDesk) => void }

/** Signing in: the passkey first, then a passphrase where the member's keys need one. */
export function SignInPage({ why, onEnter }: Props) {
  const t = useTexts("desk")
  const problems = useTexts("problems")
  const services = useDesk()
  const [door, setDoor] = useState<AtTheDoor>()
  const [problem, setProblem] = useState<SignInProblem | OpenProblem>()
  const [busy, setBusy] = useState(false)

  async function open(atDoor: AtTheDoor, passphrase?: string) {
    const opened = await openKeys(atDoor, passphrase, services)
    if (opened.ok) onEnter(opened.value)
    else setProblem(opened.problem)
  }
  async function attempt(work: () => Promise<void>) {
    setBusy(true)
    setProblem(undefined)
    await work()
    setBusy(false)
  }
  const start = () =>
    attempt(async () => {
      const signed = await signIn(services)
      if (!signed.ok) setProblem(signed.problem)
      else if (needsPassphrase(signed.value)) setDoor(signed.value)
      else await open(signed.value)
    })
  const said = problem && wordsFor(problem, t, problems)
  if (door)
    return (
      <PassphrasePage busy={busy} problem={said} onOpen={(typed) => void attempt(() => open(door, typed))} />
    )
  return (
    <Page title={t("door.title")}>
      <DoorAjar />
      {why && !problem && <Notice>{t(`door.${why}`)}</Notice>}
      <p class="lead">{t("door.lead")}</p>
      {said && <Notice urgent>{said}</Notice>}
      <p>
        <Button look="next" busy={busy} onPress={() => void start()}>
          {t("door.signIn")}
        </Button>
      </p>
      <p role="status">{busy && t("door.working")}</p>
      <p class="soft">{t("door.notYet")}</p>
      <p class="soft">{t("door.allLost")}</p>
    </Page>
  )
}

type PassphraseProps = {
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onOpen: (typed: string) => void
}

function PassphrasePage({ busy, problem, onOpen }: PassphraseProps) {
  const t = useTexts("desk")
  const [typed, setTyped] = useState("")
  return (
    <Page title={t("open.title")}>
      <p class="lead">{t("open.lead")}</p>
      <Form save={t("open.open")} busy={busy} onSave={() => onOpen(typed)}>
        <Field
          kind="passphrase"
          label={t("passphrase.one")}
          value={typed}
          onInput={setTyped}
          problem={problem}
        />
      </Form>
      <p role="status">{busy && t("open.working")}</p>
    </Page>
  )
}
