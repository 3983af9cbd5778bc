import { dialled, type Person } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"

/** What is written about somebody, with buttons to ring and text where there is a number to do it. */
export function PersonCard({ person }: { readonly person: Person }) {
  const t = useTexts("people")
  const name = shortly(person.name)
  const [ring, text] = [dialled(person.phone), dialled(person.textNumber)]
  const roles = person.roles.map((role) => t(`roles.${role}`)).join(" · ")
  return (
    <>
      <h2 class="own" dir="auto">
        {person.name}
      </h2>
      {person.notToBeTold && <p class="tag strong">{t("isNotToBeTold")}</p>}
      {person.relation !== "" && (
        <p class="soft" dir="auto">
          {person.relation}
        </p>
      )}
      {roles !== "" && <p>{roles}</p>}
      {(ring ?? text ?? person.email) !== "" && (
        <p class="row reach">
          {ring !== undefined && (
            <a
              class="button door"
              href={`tel:${ring}`}
              aria-label={t("ringIt", { name, number: person.phone })}
            >
              {t("ring", { number: person.phone })}
            </a>
          )}
          {text !== undefined && (
            <a
              class="button"
              href={`sms:${text}`}
              aria-label={t("textIt", { name, number: person.textNumber })}
            >
              {t("text", { number: person.textNumber })}
            </a>
          )}
          {person.email !== "" && <span dir="auto">{person.email}</span>}
        </p>
      )}
      {person.phone !== "" && ring === undefined && (
        <p class="soft">{t("noButton", { typed: person.phone })}</p>
      )}
      {person.textNumber !== "" && text === undefined && (
        <p class="soft">{t("noButton", { typed: person.textNumber })}</p>
      )}
      {!person.notToBeTold && person.askedAndAgreed === true && <p>{t("asked.isYes")}</p>}
      {!person.notToBeTold && person.askedAndAgreed === false && <p>{t("asked.isNo")}</p>}
      {!person.notToBeTold && person.mayKnow !== "" && (
        <p class="kept-lines" dir="auto">
          {t("mayKnow", { words: person.mayKnow })}
        </p>
      )}
    </>
  )
}
