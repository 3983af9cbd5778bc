import { Booking } from "../../domain/booking.ts"
import { ok, type Result } from "../../kit/result.ts"
import type { Vault, VaultProblem } from "../port.ts"
import { drop, keep } from "./changes.ts"
import { listParsed, type Unread } from "./parsed.ts"

/** Every booking and visit, also those that are over. One that is damaged is counted, and never hides the rest. */
export async function listBookings(
  vault: Vault,
): Promise<Result<Unread & { readonly bookings: readonly Booking[] }, VaultProblem>> {
  const found = await listParsed(vault, "bookings", Booking)
  if (!found.ok) return found
  const { things, ...unread } = found.value
  return ok({ bookings: things, ...unread })
}

/** Keeps these in one action: all of them or none. */
export const saveBookings = (vault: Vault, bookings: readonly Booking[]) =>
  vault.change(bookings.map((one) => keep("bookings", one)))

/** Keeps one. */
export const saveBooking = (vault: Vault, booking: Booking) => saveBookings(vault, [booking])

/** Takes one away. */
export const removeBooking = (vault: Vault, id: string) => vault.change([drop("bookings", id)])
