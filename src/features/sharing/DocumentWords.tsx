import { needInWords } from "../../domain/needs-lines.ts"
import type { DocumentWords } from "../../fhir/reading.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"

/** The words a shared document is written with: the same the person reads on their own pages. */
export function useDocumentWords(): DocumentWords {
  const t = useTexts("sharing")
  const people = useTexts("people")
  const needs = useTexts("needs")
  return {
    title: t("document"),
    headingOf: (heading) =>
      heading === "people" || heading === "needs" ? t(`parts.${heading}`) : kindWords(`${heading}.title`),
    needOf: (line) => needs("line", needInWords(line, needs)),
    roleOf: (role) => people(`roles.${role}`),
    mayKnow: t("mayKnow"),
    notToBeTold: t("notToBeTold"),
  }
}
