import type { DoorstepWords } from "../../src/vault/doorstep.ts"

/** Words for the doorstep page that cannot be mistaken for the app's. */
export const plainWords: DoorstepWords = {
  headings: {
    "do-myself": "do",
    helps: "helps",
    "reason-to-keep-going": "reasons",
    people: "people",
    hub: "hub",
  },
  next: "next",
  back: "back",
  place: (n, of) => `${n}/${of}`,
  ring: (name) => `ring ${name}`,
  text: (name) => `text ${name}`,
  hub: undefined,
}
