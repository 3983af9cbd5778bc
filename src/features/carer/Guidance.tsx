import type { ComponentChildren } from "preact"
import { useTexts } from "../../i18n/texts.ts"

/**
 * Sources: Care Act 2014, section 10 (a carer's assessment, for any adult who looks after an adult, whatever the other one
 * says); Children Act 1989, section 17ZA (young carers); NHS England, "NHS commissioning: confidentiality and carers", and the
 * Triangle of Care, third edition (listening to a carer breaks no confidence, general information is not confidential). Known
 * 2026-11.
 */
const always = ["see", "general", "ask", "assessment", "private", "changes"] as const

/** What a carer may always do, with nobody's permission, and who else may help. Facts for everybody, nothing of anyone's. */
export function Guidance({ support }: { readonly support: ComponentChildren }) {
  const t = useTexts("carer")
  return (
    <>
      <section class="card" aria-labelledby="no-permission">
        <h3 id="no-permission">{t("guidance.title")}</h3>
        <p>{t("guidance.lead")}</p>
        <ul>
          {always.map((one) => (
            <li key={one}>{t(`guidance.${one}`)}</li>
          ))}
        </ul>
        <p>{t("guidance.danger")}</p>
      </section>
      <section class="card" aria-labelledby="carer-support">
        <h3 id="carer-support">{t("support.title")}</h3>
        {support}
        <p>{t("support.hub")}</p>
      </section>
      <section class="card" aria-labelledby="young-carer">
        <h3 id="young-carer">{t("young.title")}</h3>
        <p>{t("young.not")}</p>
        <p>{t("young.tell")}</p>
        <p>{t("young.right")}</p>
      </section>
    </>
  )
}
