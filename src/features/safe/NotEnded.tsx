import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import type { StandsAtHub } from "./at-hub.ts"

type Props = {
  readonly stands: StandsAtHub
  readonly onAgain: () => void
  readonly onAnyway: () => void
  readonly onClose: () => void
}

/** What could not be ended at the hub, by name, and the ways on: once more, without it, or not now. */
export function NotEnded({ stands, onAgain, onAnyway, onClose }: Props) {
  const t = useTexts("safe")
  const shell = useTexts("shell")
  const said = useFocusWhen<HTMLParagraphElement>(true)
  return (
    <>
      <p ref={said} tabIndex={-1} class="problem" role="alert">
        {t(stands.kind === "unread" ? "again.unread" : "again.notReached")}
      </p>
      {stands.kind === "known" && (
        <ul>
          {stands.left.map(({ id, what, hubName }) => (
            <li key={id} dir="auto">
              {t(`again.${what}`, { hub: hubName })}
            </li>
          ))}
        </ul>
      )}
      <p>{t("again.atMyWord")}</p>
      <p class="row">
        {stands.kind === "known" && <Button onPress={onAgain}>{shell("tryAgain")}</Button>}
        <Button look="danger" onPress={onAnyway}>
          {t("again.anyway")}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {shell("cancel")}
        </Button>
      </p>
    </>
  )
}
