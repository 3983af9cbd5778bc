import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Page } from "../Page.tsx"

type TurnedProps = {
  readonly title: string
  readonly words: readonly string[]
  readonly onSignIn: () => void
}

/** A link that leads no further, why, and the way to signing in. */
export function Turned({ title, words, onSignIn }: TurnedProps) {
  const t = useTexts("desk")
  return (
    <Page title={title}>
      {words.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <Button onPress={onSignIn}>{t("link.toSignIn")}</Button>
    </Page>
  )
}

/** A one-time link that was used, is too old, or never was. */
export function LinkOver({ onSignIn }: Pick<TurnedProps, "onSignIn">) {
  const t = useTexts("desk")
  return <Turned title={t("link.title")} words={[t("link.words"), t("link.signIn")]} onSignIn={onSignIn} />
}

type LookingProps = { readonly problem: string | undefined; readonly onAgain: () => void }

/** While the service is asked about a link, and where it could not be. */
export function LookingAtLink({ problem, onAgain }: LookingProps) {
  const t = useTexts("desk")
  return (
    <Page title={problem ? t("link.unreached") : t("link.looking")}>
      {problem && <p role="alert">{problem}</p>}
      {problem && <Button onPress={onAgain}>{t("tryAgain")}</Button>}
    </Page>
  )
}
