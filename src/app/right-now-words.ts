import { languageNow, loadTexts, textsOf, type Translate } from "../i18n/texts.ts"
import { piecesNow } from "./look.ts"
import type { DoorstepCard, DoorstepLine, Turning } from "../right-now/format.ts"
import type { DoorstepWords } from "../vault/doorstep-cards.ts"

/** The words of the page *Right now* shows; `hub` is asked once they are there. `shows`: which of the person's own cards may stand there. */
export async function rightNowWords(
  hub: () => DoorstepLine | undefined,
  shows: Pick<DoorstepWords, "hidesOwn" | "only">,
): Promise<DoorstepWords> {
  await loadTexts("right-now")
  const t = textsOf("right-now")
  const { pictures } = piecesNow.peek()
  return {
    language: languageNow(),
    words: turning(t),
    headings: {
      "do-myself": t("headings.do-myself"),
      helps: t("headings.helps"),
      "mind-off": t("headings.mind-off"),
      ask: t("headings.ask"),
      "reason-to-keep-going": t("headings.reason-to-keep-going"),
      safer: t("headings.safer"),
      "do-then": t("headings.do-then"),
      "helps-then": t("headings.helps-then"),
      "with-me": t("headings.with-me"),
      "place-mind-off": t("headings.place-mind-off"),
      "place-safe": t("headings.place-safe"),
      "place-help": t("headings.place-help"),
      hub: t("headings.hub"),
    },
    parts: { wobbly: t("parts.wobbly"), "not-well": t("parts.not-well"), places: t("parts.places") },
    ring: (name) => t("ring", { name }),
    text: (name) => t("text", { name }),
    helpedBy: (name) => t("helpedBy", { name }),
    fixed: fixedCards(t, pictures),
    hub: hub(),
    ...shows,
    ...(pictures && { pictures }),
  }
}

/** What the buttons around a card say. */
export const turning = (t: Translate<"right-now">): Turning => ({
  next: t("next"),
  back: t("back"),
  place: t("place", { n: "{n}", of: "{of}" }),
  more: t("more"),
  read: t("read"),
  stop: t("stop"),
})

/** Two cards that are the same for everybody: breathing slowly, and what is around me. They need neither colour nor motion. */
export const fixedCards = (t: Translate<"right-now">, pictures: Pictures = {}): readonly DoorstepCard[] => [
  {
    heading: t("breathe.title"),
    part: "",
    lines: [
      aLine(t("breathe.drop"), pictures["loose"]),
      aLine(t("breathe.in"), pictures["in"]),
      aLine(t("breathe.out"), pictures["out"]),
      aLine(t("breathe.again"), pictures["again"]),
      aLine(t("breathe.dizzy"), pictures["breath"]),
    ],
  },
  {
    heading: t("ground.title"),
    part: "",
    lines: [
      aLine(t("ground.see"), pictures["eye"]),
      aLine(t("ground.touch"), pictures["hand"]),
      aLine(t("ground.hear"), pictures["ear"]),
      aLine(t("ground.smell"), pictures["nose"]),
      aLine(t("ground.taste"), pictures["mouth"]),
      aLine(t("ground.leave"), pictures["clock"]),
    ],
  },
]

type Pictures = Readonly<Record<string, string>>

const aLine = (text: string, picture: string | undefined): DoorstepLine => ({
  text,
  note: "",
  links: [],
  ...(picture !== undefined && { picture }),
})
