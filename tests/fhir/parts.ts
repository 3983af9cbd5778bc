import { randomUUID } from "node:crypto"
import type { Kind } from "../../src/domain/kinds.ts"
import type { Person } from "../../src/domain/person.ts"
import type { Statement } from "../../src/domain/statement.ts"
import type { DocumentParts } from "../../src/fhir/write.ts"
import type { DocumentWords } from "../../src/fhir/reading.ts"
import { aPerson as anyPerson, aStatement as anyStatement } from "../support/things.ts"

/** Words of the kind the app hands in. */
export const words: DocumentWords = {
  title: "What I chose to share",
  headingOf: (heading) => `About ${heading}`,
  needOf: (line) => `Need ${line.key}: ${JSON.stringify(line)}`,
  roleOf: (role) => `Role ${role}`,
  mayKnow: "May know:",
  notToBeTold: "Please do not tell this person",
}

export const aStatement = (kind: Kind, text: string, with_: Partial<Statement> = {}): Statement =>
  anyStatement({ id: randomUUID(), kind, text, stages: [], createdAt: 1, changedAt: 1, ...with_ })

export const aPerson = (with_: Partial<Person> = {}): Person =>
  anyPerson({ id: randomUUID(), name: "Sam Sample", relation: "", phone: "", roles: [], ...with_ })

export const someParts = (with_: Partial<DocumentParts> = {}): DocumentParts => ({
  chosenName: "Robin",
  sections: [
    { heading: "strength", statements: [aStatement("strength", "I make people laugh")] },
    { heading: "hope", statements: [aStatement("hope", "A dog")] },
    { heading: "helps", statements: [aStatement("helps", "Tea & <b>quiet</b>\nA walk")] },
    {
      heading: "people",
      people: [
        aPerson({
          relation: "Sister",
          phone: "01632 960000",
          textNumber: "07700 900000",
          email: "sam@example.org",
          roles: ["ask-for-help", "carer"],
          mayKnow: "When I am not well",
        }),
        aPerson({ name: "Alex Example", notToBeTold: true }),
      ],
    },
  ],
  words,
  now: 1_800_000_000,
  newId: () => randomUUID(),
  ...with_,
})
