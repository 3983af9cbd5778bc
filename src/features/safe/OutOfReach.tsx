import { useTexts } from "../../i18n/texts.ts"

type Reach = "sent" | "copies" | "downloads" | "backups" | "history" | "passkey" | "back"

/** What taking everything away does not take away. */
export function OutOfReach({ of, title }: { readonly of: readonly Reach[]; readonly title?: string }) {
  const t = useTexts("safe")
  return (
    <>
      <h3>{title ?? t("reach.title")}</h3>
      <ul>
        {of.map((one) => (
          <li key={one}>{t(`reach.${one}`)}</li>
        ))}
      </ul>
    </>
  )
}
