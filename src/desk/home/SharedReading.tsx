import type { Reading } from "../../fhir/read.ts"
import type { ReadPerson, ReadSection } from "../../fhir/reading.ts"
import { dayInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { dayOf } from "../../kit/day.ts"

type Props = { readonly reading: Reading; readonly timeZone: string }

/** What somebody chose to share, in their own words: what they need first, strengths next. All of it is drawn as text. */
export function SharedReading({ reading, timeZone }: Props) {
  const t = useTexts("desk")
  const place = (one: ReadSection) => (one.heading === "needs" ? 0 : one.heading === "strength" ? 1 : 2)
  const sections = reading.sections.toSorted((a, b) => place(a) - place(b))
  const day = dayInWords(dayOf(reading.writtenAt, timeZone))
  return (
    <>
      <p class="soft">{t("shared.from", { who: reading.chosenName || t("shared.noName"), day })}</p>
      {sections.length === 0 && <p>{t("shared.empty")}</p>}
      {sections.map((section) => (
        <section key={section.heading} aria-label={section.title}>
          <h4 class="group">{section.title}</h4>
          <ul class="list">
            {section.texts.map((text, n) => (
              <li key={n} class="own" dir="auto">
                {text}
              </li>
            ))}
            {section.people.map((person, n) => (
              <li key={n}>
                <PersonRead person={person} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {reading.unreadable > 0 && <p>{t("shared.unreadable", { count: reading.unreadable })}</p>}
    </>
  )
}

function PersonRead({ person }: { readonly person: ReadPerson }) {
  const t = useTexts("desk")
  const details = (["phone", "textNumber", "email", "mayKnow"] as const).filter((one) => person[one] !== "")
  return (
    <>
      <p class="own" dir="auto">
        {person.name}
      </p>
      {person.notToBeTold && (
        <p>
          <strong class="tag strong">{t("person.notToBeTold")}</strong>
        </p>
      )}
      <p dir="auto">{[person.relation, ...person.roles].filter((one) => one !== "").join(" · ")}</p>
      <dl class="said">
        {details.map((one) => (
          <div key={one}>
            <dt>{t(`person.${one}`)}</dt>
            <dd class="kept-lines" dir="auto">
              {person[one]}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
