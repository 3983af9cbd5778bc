import { addMonths, type Day, isAhead } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import type { Person } from "./person.ts"
import type { Place } from "./place.ts"

// Numbers and opening hours grow old. After half a year the page says so, quietly, and asks for nothing.
const monthsUntilOld = 6

type Checked = { readonly lastChecked: Day | null; readonly changedAt: Instant }

/** Whether something was never looked at, or last six calendar months ago or longer; a day that has not come yet tells nothing. */
const isOld = ({ lastChecked }: Checked, today: Day): boolean =>
  lastChecked === null || isAhead(lastChecked, today) || addMonths(lastChecked, monthsUntilOld) <= today

/** Whether there is any way written down to reach somebody. */
export const canBeReached = ({ phone, textNumber, email }: Person): boolean =>
  `${phone}${textNumber}${email}` !== ""

/** Whether somebody's numbers may have grown old. Whoever is not to be told is not rung, and needs no nudge. */
export const needsChecking = (person: Person, today: Day): boolean =>
  !person.notToBeTold && canBeReached(person) && isOld(person, today)

/** Whether what is written about a place may have grown old. A place to keep away from needs no nudge. */
export const placeNeedsChecking = (place: Place, today: Day): boolean =>
  place.kind !== "avoid" && `${place.where}${place.hoursNote}` !== "" && isOld(place, today)

/** The same, looked at today and still right. */
export const stillRight = <T extends Checked>(thing: T, today: Day, now: Instant): T => ({
  ...thing,
  lastChecked: today,
  changedAt: now,
})
