import { HOUR } from "../kit/instant.ts"
import { purge as purgeBookings } from "./bookings/purge.ts"
import { faultOf } from "./db/faults.ts"
import { purge as purgeDeskAccess } from "./desk-access/purge.ts"
import { purge as purgeInbox } from "./inbox/purge.ts"
import type { Services } from "./services.ts"
import { purge as purgeShares } from "./shares/purge.ts"

// Each room says what it lets go of, and when.
const rooms: readonly ((services: Services) => Promise<void>)[] = [
  purgeBookings,
  purgeShares,
  purgeInbox,
  purgeDeskAccess,
]

/** Lets go of what has been kept long enough, in every room. A database that cannot be written keeps it until next time. */
export async function purgeAll(services: Services): Promise<void> {
  for (const purge of rooms) {
    try {
      await purge(services)
    } catch (fault) {
      if (faultOf(fault) === undefined) throw fault
    }
  }
}

/** Purges now and every hour; answers how to stop. */
export async function keepPurging(services: Services): Promise<() => void> {
  await purgeAll(services)
  const hourly = setInterval(() => void purgeAll(services), HOUR * 1000)
  return () => clearInterval(hourly)
}
