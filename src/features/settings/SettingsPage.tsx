import { Link } from "../../router/Link.tsx"
import type { ComponentChildren } from "preact"
import type { Answer } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { NameCard } from "./NameCard.tsx"

type Props = {
  readonly name: string
  readonly onName: (name: string) => Promise<Answer>
  readonly hub: { readonly name: string; readonly isMadeUp: boolean } | undefined
  /** How it looks and reads. */
  readonly look: ComponentChildren
  /** Whether they look after someone. */
  readonly role: ComponentChildren
  /** What the browser says about clearing what is kept here; `unknown` is not spoken of. */
  readonly storage: "kept" | "may-go" | "unknown"
  readonly onAskToKeep: () => void
  /** Whose device this is; `undefined` where that is not asked: what is shown is made up. */
  readonly device: ComponentChildren
  /** What is written is kept on this device. */
  readonly isKept: boolean
  /** That a newer version is ready, where there is one. */
  readonly newer: ComponentChildren
}

/** A name, a hub, how it looks and reads, and plain words about where everything is. */
export function SettingsPage(props: Props) {
  const { name, onName, hub, look, storage, onAskToKeep, device, isKept, newer } = props
  const t = useTexts("settings")
  const shell = useTexts("shell")
  return (
    <>
      <h1>{shell("titles.settings")}</h1>
      <NameCard name={name} onName={onName} />
      <p>
        <Link class="button" to="/needs">
          {shell("titles.needs")}
        </Link>
      </p>
      <Card title={t("hub.title")}>
        <p class={hub === undefined ? "soft" : "own"} dir="auto">
          {hub === undefined ? t("hub.none") : hub.name}
        </p>
        {hub?.isMadeUp && <p class="made-up">{shell("madeUp", { name: hub.name })}</p>}
        <Link class="button" to="/hubs">
          {t(hub === undefined ? "hub.choose" : "hub.change")}
        </Link>
      </Card>
      {look}
      {props.role}
      {device}
      <p class="row">
        <Link class="button" to="/mine">
          {shell("titles.mine")}
        </Link>
        <Link class="button" to="/together">
          {shell("titles.together")}
        </Link>
      </p>
      {isKept && (
        <Card title={t("storage.title")}>
          <p>{t("storage.here")}</p>
          <p>{t("storage.lock")}</p>
          <p>{t("storage.sealed")}</p>
          <p>{t("storage.gone")}</p>
          {storage === "kept" && <p>{t("storage.kept")}</p>}
          {storage === "may-go" && (
            <>
              <p>{t("storage.mayGo")}</p>
              <Button onPress={onAskToKeep}>{t("storage.ask")}</Button>
            </>
          )}
        </Card>
      )}
      <Card title={t("version.title")}>{newer ?? <p>{t("version.newest")}</p>}</Card>
    </>
  )
}
