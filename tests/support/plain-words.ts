import type { Turning } from "../../src/right-now/format.ts"
import type { DoorstepWords } from "../../src/vault/doorstep-cards.ts"

/** What stands around a card, in words that cannot be mistaken for the app's. */
export const plainTurning: Turning = {
  next: "next",
  back: "back",
  place: "{n} of {of}",
  more: "more",
  read: "read",
  stop: "stop",
}

/** Words for the doorstep page that cannot be mistaken for the app's; without cards of ours. */
export const plainWords: DoorstepWords = {
  language: "en-GB",
  words: plainTurning,
  headings: {
    "do-myself": "do",
    helps: "helps",
    "mind-off": "mind off",
    ask: "ask",
    "reason-to-keep-going": "reasons",
    safer: "safer",
    "do-then": "do then",
    "helps-then": "helps then",
    "with-me": "with me",
    "place-mind-off": "places mind off",
    "place-safe": "safe places",
    "place-help": "places that help",
    hub: "hub",
  },
  parts: { wobbly: "wobbly", "not-well": "not well", places: "places" },
  ring: (name) => `ring ${name}`,
  text: (name) => `text ${name}`,
  helpedBy: (name) => `with ${name}`,
  fixed: [],
  hub: undefined,
  hidesOwn: false,
}
