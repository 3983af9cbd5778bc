import { Link } from "../../router/Link.tsx"
import { useTexts } from "../../i18n/texts.ts"
import type { Hub } from "../../wire/hubs.ts"

/** Who will read what a person sends, when, and what the team cannot keep to itself. Read once before a first booking or share. */
export function WhoReads({ hub }: { readonly hub: Hub }) {
  const t = useTexts("hubs")
  return (
    <>
      <p>{t("reads.team", { name: hub.name })}</p>
      {hub.reads.length > 0 ? (
        <>
          <p>{t("reads.theyAre")}</p>
          <ul>
            {hub.reads.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t("reads.askWho")}</p>
      )}
      <p>{t("reads.when")}</p>
      <p>
        {t("reads.now")} <Link to="/right-now">{t("reads.rightNow")}</Link>
      </p>
      <p>{t("reads.record")}</p>
      <p>{t("reads.harm")}</p>
      <p>{t("reads.lost")}</p>
    </>
  )
}
