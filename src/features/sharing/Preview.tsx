import type { SharedSection } from "../../domain/share.ts"
import { type DocumentWords, type ReadPerson, readingOf } from "../../fhir/reading.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { Idea } from "../../ui/Idea.tsx"
import { countIn, idsOf, type Thing } from "./choice.ts"

type Props = {
  /** The very value that will be sealed. */
  readonly sections: readonly SharedSection[]
  readonly words: DocumentWords
  readonly chosenName: string
  /** How many things the person left out: when one of them is put back, the focus comes here with it. */
  readonly leftOut: number
  readonly onLeaveOut: (id: string) => void
}

/** Exactly what the team will read, each with a way to leave it out. */
export function Preview({ sections, words, chosenName, leftOut, onLeaveOut }: Props) {
  const t = useTexts("sharing")
  const heading = useFocusAfterDelete(countIn(sections))
  const whole = useFocusAfterDelete<HTMLElement>(leftOut)
  return (
    <section class="card" aria-labelledby="share-preview" ref={whole} tabIndex={-1}>
      <h3 id="share-preview" ref={heading} tabIndex={-1}>
        {t("preview")}
      </h3>
      <Idea picture="name">{chosenName === "" ? t("noName") : t("name", { name: chosenName })}</Idea>
      {sections.length === 0 && (
        <Idea picture="list" look="soft">
          {t("nothing")}
        </Idea>
      )}
      {readingOf(sections, words).map((reading, at) => (
        <section key={reading.heading}>
          <h4>{reading.title}</h4>
          <ul class="list">
            {idsOf(sections[at]).map((id, n) => {
              const text = reading.texts[n]
              const person = reading.people[n]
              return (
                <li key={id}>
                  {text !== undefined && (
                    <p class="own" dir="auto">
                      {text}
                    </p>
                  )}
                  {person && <PersonRead person={person} words={words} />}
                  <Button
                    look="quiet"
                    onPress={() => onLeaveOut(id)}
                    label={t("leaveOutIt", { words: start(text ?? person?.name ?? "") })}
                  >
                    {t("leaveOut")}
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </section>
  )
}

function PersonRead({ person, words }: { readonly person: ReadPerson; readonly words: DocumentWords }) {
  const lines = [person.relation, person.phone, person.textNumber, person.email, ...person.roles]
  return (
    <>
      <p class="own" dir="auto">
        {person.name}
      </p>
      {[...new Set(lines.filter((line) => line !== ""))].map((line) => (
        <p class="soft" key={line}>
          {line}
        </p>
      ))}
      {person.mayKnow !== "" && (
        <p>
          {words.mayKnow} {person.mayKnow}
        </p>
      )}
      {person.notToBeTold && (
        <p>
          <strong>{words.notToBeTold}</strong>
        </p>
      )}
    </>
  )
}

const longestName = 80 // letters of a text in a button's name; the text itself stands beside it

/** The beginning of a text, for the name of a button that acts on it. */
export const start = (words: Thing["words"]): string =>
  words.length > longestName ? `${words.slice(0, longestName)}…` : words
