import { Link } from "../../router/Link.tsx"
import type { ComponentChildren } from "preact"
import type { Answer } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Card } from "../../ui/Card.tsx"
import { NameCard } from "./NameCard.tsx"

type Props = {
  /** Saved words do not open: nothing is shown that would look as if there were none. */
  readonly isBroken: boolean
  readonly name: string
  readonly onName: (name: string) => Promise<Answer>
  readonly hub: { readonly name: string; readonly isMadeUp: boolean } | undefined
  /** How it looks and reads. */
  readonly look: ComponentChildren
  /** Whether they look after someone. */
  readonly role: ComponentChildren
  /** Whose device this is; `undefined` where that is not asked: what is shown is made up. */
  readonly device: ComponentChildren
  /** That a newer version is ready, where there is one. */
  readonly newer: ComponentChildren
}

/** A name, a hub, how it looks and reads, and ways to what else concerns this phone. */
export function SettingsPage(props: Props) {
  const { isBroken, name, onName, hub, look, device, newer } = props
  const t = useTexts("settings")
  const shell = useTexts("shell")
  return (
    <>
      <h1>{shell("titles.settings")}</h1>
      {!isBroken && (
        <>
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
        </>
      )}
      {look}
      {!isBroken && props.role}
      {!isBroken && device}
      <p class="row">
        <Link class="button" to="/mine">
          {shell("titles.mine")}
        </Link>
        <Link class="button" to="/together">
          {shell("titles.together")}
        </Link>
        <Link class="button" to="/safe">
          {shell("titles.safe")}
        </Link>
      </p>
      <Card title={t("version.title")}>{newer ?? <p>{t("version.newest")}</p>}</Card>
    </>
  )
}
