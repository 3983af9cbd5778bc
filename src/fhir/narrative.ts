import type { DocumentWords, ReadPerson, ReadSection } from "./reading.ts"

/** A FHIR Narrative: the same words again, for viewers that show nothing else. Our own reader never looks at it. */
export type Narrative = { readonly status: "generated"; readonly div: string }

/** One section as XHTML of the few elements FHIR allows everywhere (`div`, `ul`, `li`, `p`, `br`), without attributes. */
export function narrativeOf(section: ReadSection, words: DocumentWords): Narrative {
  const items = [
    ...section.texts.map(escaped),
    ...section.people.map((one) =>
      linesOf(one, words)
        .map((line) => `<p>${escaped(line)}</p>`)
        .join(""),
    ),
  ]
  const list = items.map((item) => `<li>${item}</li>`).join("")
  return { status: "generated", div: `<div xmlns="http://www.w3.org/1999/xhtml"><ul>${list}</ul></div>` }
}

function linesOf(person: ReadPerson, words: DocumentWords): readonly string[] {
  const lines = [
    person.name,
    person.relation,
    person.phone,
    person.textNumber === person.phone ? "" : person.textNumber,
    person.email,
    ...person.roles,
    person.mayKnow === "" ? "" : `${words.mayKnow} ${person.mayKnow}`,
    person.notToBeTold ? words.notToBeTold : "",
  ]
  return lines.filter((line) => line !== "")
}

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/[\uFFFE\uFFFF]/g, "\uFFFD") // XML 1.0 has no such characters; the entries keep them
    .replaceAll("\n", "<br/>")
