import { Booking } from "../domain/booking.ts"
import { Goal } from "../domain/goal.ts"
import { Me } from "../domain/me.ts"
import { Person } from "../domain/person.ts"
import { Place } from "../domain/place.ts"
import { Rating } from "../domain/rating.ts"
import { Share } from "../domain/share.ts"
import { SkillSheet } from "../domain/skill-sheet.ts"
import { Statement } from "../domain/statement.ts"
import { OutboxItem } from "../outbox/item.ts"
import type { Shapes } from "../vault/backup/read.ts"

/** The shape of everything that is kept, by its store. */
export const shapes: Shapes = {
  me: Me,
  statements: Statement,
  people: Person,
  places: Place,
  goals: Goal,
  ratings: Rating,
  skills: SkillSheet,
  bookings: Booking,
  shares: Share,
  outbox: OutboxItem,
}
