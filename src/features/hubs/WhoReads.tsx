import { Link } from "../../router/Link.tsx"
import { useTexts } from "../../i18n/texts.ts"
import { Idea } from "../../ui/Idea.tsx"
import type { Hub } from "../../wire/hubs.ts"

/** Who will read what a person sends, when, and what the team cannot keep to itself. Read once before a first booking or share. */
export function WhoReads({ hub }: { readonly hub: Hub }) {
  const t = useTexts("hubs")
  return (
    <>
      <Idea picture="locked">{t("reads.team", { name: hub.name })}</Idea>
      {hub.reads.length > 0 ? (
        <>
          <Idea picture="two">{t("reads.theyAre")}</Idea>
          <ul>
            {hub.reads.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : (
        <Idea picture="two">{t("reads.askWho")}</Idea>
      )}
      <Idea picture="clock">{t("reads.when")}</Idea>
      <Idea picture="ring">
        {t("reads.now")} <Link to="/right-now">{t("reads.rightNow")}</Link>
      </Idea>
      <Idea picture="pen">{t("reads.record")}</Idea>
      <Idea picture="careful">{t("reads.harm")}</Idea>
      <Idea picture="mobile">{t("reads.lost")}</Idea>
    </>
  )
}
