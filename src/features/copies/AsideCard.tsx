import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { useFocusBack, useFocusWhen } from "../../ui/focus.ts"
import { type Asked, useWhyNot } from "./why-not.tsx"

/** A whole vault as it was, kept closed beside this one; its day in words. */
export type AsideSaid = { readonly id: string; readonly day: string }
type Props = {
  readonly asides: readonly AsideSaid[]
  readonly onBringBack: (id: string) => Promise<Asked<unknown>>
}

/** How everything was before something took its place, and the way back to it. Nothing where there is none. */
export function AsideCard({ asides, onBringBack }: Props) {
  const t = useTexts("copies")
  const whyNot = useWhyNot()
  const [said, setSaid] = useState<string>()
  if (asides.length === 0 && said === undefined) return null
  const bring = async ({ id, day }: AsideSaid) => {
    const done = await onBringBack(id)
    setSaid(done.ok ? t("aside.back", { day }) : whyNot(done.problem.kind))
  }
  return (
    <Card title={t("aside.title")}>
      <p>{t("aside.how")}</p>
      <ul>
        {asides.map((one) => (
          <li key={one.id}>
            {t("aside.from", { day: one.day })}
            <BringThis day={one.day} onYes={() => bring(one)} />
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </Card>
  )
}

function BringThis({ day, onYes }: { readonly day: string; readonly onYes: () => Promise<void> }) {
  const t = useTexts("copies")
  const shell = useTexts("shell")
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const opener = useFocusBack(isOpen)
  const sure = useFocusWhen<HTMLParagraphElement>(isOpen)
  if (!isOpen)
    return (
      <p>
        <Button buttonRef={opener} label={t("aside.bringIt", { day })} onPress={() => setOpen(true)}>
          {t("aside.bring")}
        </Button>
      </p>
    )
  const yes = async () => {
    setBusy(true)
    await onYes()
    setBusy(false)
    setOpen(false)
  }
  return (
    <>
      <p ref={sure} tabIndex={-1}>
        {t("aside.sure")}
      </p>
      <p class="row">
        <Button look="door" busy={isBusy} onPress={() => void yes()}>
          {t("aside.yes")}
        </Button>
        <Button look="quiet" onPress={() => setOpen(false)}>
          {shell("cancel")}
        </Button>
      </p>
    </>
  )
}
