import { canBeReached } from "../../domain/checked.ts"
import { dialled, type Person } from "../../domain/person.ts"
import { monthInWords } from "../../i18n/moments.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { LastLooked } from "../../ui/LastLooked.tsx"

type Props = {
  readonly person: Person
  /** Their numbers may have grown old. */
  readonly isOld: boolean
  readonly onStillRight: (person: Person) => Promise<Answer>
}

/** What is written about somebody, with buttons to ring and text where there is a number to do it. */
export function PersonCard({ person, isOld, onStillRight }: Props) {
  const t = useTexts("people")
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
      {person.roles.length > 0 && <p>{person.roles.map((role) => t(`roles.${role}`)).join(" · ")}</p>}
      {canBeReached(person) && <Reach person={person} />}
      {!person.notToBeTold && <MayKnow person={person} />}
      {!person.notToBeTold && canBeReached(person) && (
        <Looked person={person} isOld={isOld} onStillRight={onStillRight} />
      )}
    </>
  )
}

function Reach({ person }: { readonly person: Person }) {
  const t = useTexts("people")
  const name = shortly(person.name)
  const [ring, text] = [dialled(person.phone), dialled(person.textNumber)]
  const unclear = [ring === undefined && person.phone, text === undefined && person.textNumber]
  return (
    <>
      <p class="row reach">
        {ring !== undefined && (
          <a
            class={person.notToBeTold ? "button" : "button door"}
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
      {unclear.map((typed) => typed && <p class="soft">{t("noButton", { typed })}</p>)}
    </>
  )
}

function MayKnow({ person }: { readonly person: Person }) {
  const t = useTexts("people")
  const { askedAndAgreed, mayKnow } = person
  return (
    <>
      {askedAndAgreed === true && <p>{t("asked.isYes")}</p>}
      {askedAndAgreed === false && <p>{t("asked.isNo")}</p>}
      {askedAndAgreed === null && mayKnow !== "" && <p class="soft">{t("asked.isNotYet")}</p>}
      {mayKnow !== "" && (
        <p class="kept-lines" dir="auto">
          {t("mayKnow", { words: mayKnow })}
        </p>
      )}
    </>
  )
}

function Looked({ person, isOld, onStillRight }: Props) {
  const t = useTexts("people")
  const { said, hear } = useAnswers()
  const { lastChecked } = person
  return (
    <LastLooked
      words={
        lastChecked === null ? t("looked.never") : t("looked.last", { month: monthInWords(lastChecked) })
      }
      isOld={isOld}
      stillRight={{
        words: t("looked.stillRight"),
        whole: t("looked.stillRightIt", { name: shortly(person.name) }),
      }}
      onStillRight={() => void hear(onStillRight(person))}
      problem={said}
    />
  )
}
