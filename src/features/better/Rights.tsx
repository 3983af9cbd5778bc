import { useTexts } from "../../i18n/texts.ts"
import { Card } from "../../ui/Card.tsx"

/**
 * Sources: the NHS Constitution for England (being heard, and no worse care for it); the Local Authority Social Services and
 * NHS Complaints (England) Regulations 2009 (words or writing, somebody for you, three working days, twelve months); the Local
 * Government and Public Involvement in Health Act 2007, section 223A (free advocates); the Ombudsman's own pages; the UK GDPR,
 * article 15 (what is written about you). Known 2026-11; not legal advice, and said as little as it can be said.
 */
const rights = ["heard", "how", "time", "record", "answer", "ombudsman"] as const

/** What a person has a right to when something was not good, in plain words. */
export function Rights() {
  const t = useTexts("better")
  return (
    <Card title={t("rights.title")}>
      <ul>
        {rights.map((one) => (
          <li key={one}>{t(`rights.${one}`)}</li>
        ))}
      </ul>
      <p>{t("rights.help")}</p>
    </Card>
  )
}
