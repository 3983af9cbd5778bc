import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { Field } from "../../ui/Field.tsx"
import { useFocusBack, useFocusWhen } from "../../ui/focus.ts"
import { Form } from "../../ui/Form.tsx"
import type { StandsAtHub } from "./at-hub.ts"
import { NotEnded } from "./NotEnded.tsx"
import { OutOfReach } from "./OutOfReach.tsx"

type Props = {
  readonly onEndAtHub: () => Promise<StandsAtHub>
  readonly onErase: () => void
}

/** Taking everything away: what goes, what does not, a copy first, and two words to type. */
export function StartAgain(props: Props) {
  const t = useTexts("safe")
  const [isOpen, setOpen] = useState(false)
  const opener = useFocusBack(isOpen)
  const heading = useFocusWhen<HTMLHeadingElement>(isOpen)
  return (
    <Card title={t("again.title")}>
      <p>{t("again.what")}</p>
      {isOpen ? (
        <section>
          <h3 ref={heading} tabIndex={-1}>
            {t("again.open")}
          </h3>
          <Opened {...props} onClose={() => setOpen(false)} />
        </section>
      ) : (
        <Button look="danger" buttonRef={opener} onPress={() => setOpen(true)}>
          {t("again.open")}
        </Button>
      )}
    </Card>
  )
}

function Opened({ onEndAtHub, onErase, onClose }: Props & { readonly onClose: () => void }) {
  const t = useTexts("safe")
  const shell = useTexts("shell")
  const [typed, setTyped] = useState("")
  const [isOther, setOther] = useState(false)
  const [step, setStep] = useState<"asked" | "working" | StandsAtHub>("asked")
  const words = t("again.words")
  const end = async () => {
    setStep("working")
    const stands = await onEndAtHub()
    if (stands.kind === "known" && stands.left.length === 0) return onErase()
    setStep(stands)
  }
  const go = () => {
    const isMeant = typed.trim().toLowerCase().replaceAll(/\s+/g, " ") === words
    setOther(!isMeant)
    if (isMeant) void end()
  }
  if (step === "working") return <Working>{t("again.working")}</Working>
  if (step !== "asked")
    return (
      <NotEnded
        stands={step}
        onAgain={() => void end()}
        onAnyway={() => {
          setStep("working")
          onErase()
        }}
        onClose={onClose}
      />
    )
  return (
    <>
      <p>{t("again.copy")}</p>
      <p>
        <Link class="button" to="/copies">
          {t("again.copyWay")}
        </Link>
      </p>
      <p>{t("again.hub")}</p>
      <OutOfReach of={["sent", "copies", "downloads", "backups", "history", "passkey"]} />
      <Form onSave={go} save={t("again.do")} cancel={{ words: shell("cancel"), onPress: onClose }}>
        <Field
          label={t("again.type", { words })}
          value={typed}
          onInput={setTyped}
          problem={isOther ? t("again.other", { words }) : undefined}
        />
      </Form>
    </>
  )
}

function Working({ children }: { readonly children: ComponentChildren }) {
  return <p role="status">{children}</p>
}
