import type { Rows } from "../db/database.ts"

/** Cancels a booking and frees its seat, whoever asked. Cancelling it again changes nothing. */
export async function cancelBooking(rows: Rows, id: string, now: number): Promise<void> {
  await rows
    .updateTable("bookings")
    .set({ state: "cancelled", seat: null, cancelled_at: now })
    .where("id", "=", id)
    .where("state", "=", "booked")
    .execute()
}
