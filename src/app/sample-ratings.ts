import type { Rating } from "../domain/rating.ts"
import { textsOf } from "../i18n/texts.ts"
import { addDays, type Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"

type Handed = { readonly now: Instant; readonly today: Day; readonly newId: () => string }

/** How the made-up person was: a month in words, a face, numbers and "not today", and a part of life. */
export function sampleRatings({ now, today, newId }: Handed): readonly Rating[] {
  const t = textsOf("sample")
  const rated = (daysAgo: number, answer: Rating["answer"], more: Partial<Rating> = {}): Rating => ({
    id: newId(),
    about: { what: "day" },
    answer,
    wantsHelp: null,
    when: addDays(today, -daysAgo),
    note: "",
    whoWasThere: "",
    createdAt: now,
    ...more,
  })
  return [
    rated(26, { how: "words", words: t("ratings.hard") }),
    rated(19, { how: "number", number: 3 }),
    rated(13, { how: "not-today" }),
    rated(9, { how: "number", number: 5 }, { note: t("ratings.walk"), whoWasThere: t("people.sister") }),
    rated(4, { how: "face", face: "all-right" }),
    rated(1, { how: "number", number: 6 }, { note: t("ratings.soup") }),
    rated(1, { how: "number", number: 3 }, { about: { what: "life-area", area: "money" }, wantsHelp: true }),
  ]
}
