import { Booking } from "../../src/domain/booking.ts"
import { Goal } from "../../src/domain/goal.ts"
import { Me } from "../../src/domain/me.ts"
import { Person } from "../../src/domain/person.ts"
import { Place } from "../../src/domain/place.ts"
import { Rating } from "../../src/domain/rating.ts"
import { Share } from "../../src/domain/share.ts"
import { SkillSheet } from "../../src/domain/skill-sheet.ts"
import { Statement } from "../../src/domain/statement.ts"
import { OutboxItem } from "../../src/outbox/item.ts"
import type { Shapes } from "../../src/vault/backup/read.ts"

/** The shapes of everything that is kept, as the app hands them to whoever reads a copy. */
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
