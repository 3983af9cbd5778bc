import { languageNow, loadTexts, textsOf, type Translate } from "../i18n/texts.ts"
import type { DoorstepCard, DoorstepLine, Turning } from "../right-now/format.ts"
import type { DoorstepWords } from "../vault/doorstep-cards.ts"

/** The words of the page *Right now* shows; `hub` is asked once they are there. `hidesOwn`: without the person's own cards. */
export async function rightNowWords(
  hub: () => DoorstepLine | undefined,
  hidesOwn: boolean,
): Promise<DoorstepWords> {
  await loadTexts("right-now")
  const t = textsOf("right-now")
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
    fixed: fixedCards(t),
    hub: hub(),
    hidesOwn,
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
export const fixedCards = (t: Translate<"right-now">): readonly DoorstepCard[] => [
  aCard(t("breathe.title"), [
    t("breathe.drop"),
    t("breathe.in"),
    t("breathe.out"),
    t("breathe.again"),
    t("breathe.dizzy"),
  ]),
  aCard(t("ground.title"), [
    t("ground.see"),
    t("ground.touch"),
    t("ground.hear"),
    t("ground.smell"),
    t("ground.taste"),
    t("ground.leave"),
  ]),
]

const aCard = (heading: string, lines: readonly string[]): DoorstepCard => ({
  heading,
  part: "",
  lines: lines.map((text) => ({ text, note: "", links: [] })),
})
