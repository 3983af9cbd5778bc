import { useRef, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { FileField } from "../../ui/FileField.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import type { Step } from "./steps.ts"
import { type Asked, useWhyNot } from "./why-not.tsx"
import { Working } from "./Working.tsx"

/** A copy that was made and opened once. */
export type Made = {
  readonly name: string
  readonly file: Blob
  readonly things: number
  readonly damagedPages: number
  readonly sha256: string
}
export type ReadyActions = {
  /** Whether the browser took it. */
  readonly onSave: (made: Made) => boolean
  /** `undefined` where this device cannot hand files on. */
  readonly onShare: (made: Made) => (() => Promise<boolean>) | undefined
  /** Opens a file that was saved, and says whether it is this very copy. */
  readonly onCheck: (
    file: File,
    words: readonly string[],
    made: Made,
    onStep: (step: Step) => void,
    stop: AbortSignal,
  ) => Promise<Asked<"same" | "other">>
}
type Props = ReadyActions & {
  readonly made: Made
  readonly words: readonly string[]
  readonly onDone: () => void
}

/** The proof that the copy is whole, and the ways to get it off this phone. */
export function Ready({ made, words, onDone, onSave, onShare, onCheck }: Props) {
  const t = useTexts("copies")
  const whyNot = useWhyNot()
  const [said, setSaid] = useState<string>()
  const [step, setStep] = useState<Step>()
  const stop = useRef(new AbortController())
  const heading = useFocusWhen<HTMLHeadingElement>(step === undefined)
  const share = onShare(made)

  const check = async (file: File | undefined) => {
    if (file === undefined) return
    stop.current = new AbortController()
    setSaid(undefined)
    setStep("opening")
    const checked = await onCheck(file, words, made, setStep, stop.current.signal)
    setStep(undefined)
    setSaid(checked.ok ? t(`ready.${checked.value}`) : whyNot(checked.problem.kind))
  }
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t("ready.title")}
      </h3>
      <p class="lead">{t("ready.proven", { count: made.things })}</p>
      {made.damagedPages > 0 && <p class="problem">{t("ready.damaged", { count: made.damagedPages })}</p>}
      <p>{t("ready.name", { name: made.name })}</p>
      <p class="row">
        <Button look="next" onPress={() => setSaid(t(onSave(made) ? "ready.saved" : "ready.notSaved"))}>
          {t("ready.save")}
        </Button>
        {share && (
          <Button
            onPress={() => void share().then((done) => setSaid(done ? undefined : t("ready.notShared")))}
          >
            {t("ready.share")}
          </Button>
        )}
      </p>
      <p role="status">{said}</p>
      <p>{t("make.where")}</p>
      {step === undefined ? (
        <FileField label={t("ready.check")} hint={t("ready.checkHow")} onFile={(file) => void check(file)} />
      ) : (
        <Working step={step} onStop={() => stop.current.abort()} />
      )}
      <p>
        <Button look="quiet" onPress={onDone}>
          {t("ready.done")}
        </Button>
      </p>
    </>
  )
}
