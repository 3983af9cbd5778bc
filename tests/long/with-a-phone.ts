import { layPhone, type Phone } from "../faults/lay-phone.ts"
import { type RunningService, startService } from "../support/running-service.ts"
import type { Outcome } from "./row.ts"

/**
 * Does something with a phone `count` times on one running service: what was built has to be there (`npm run build`). What throws is
 * one that did not hold; after it a new phone is laid. `isAnew`: it is a new one each time.
 */
export async function withAPhone(
  count: number,
  once: (house: RunningService, phone: Phone, n: number) => Promise<void>,
  isAnew = false,
): Promise<Outcome> {
  const house = await startService()
  const failures: string[] = []
  let phone = layPhone(house.appUrl)
  try {
    for (let n = 0; n < count; n += 1) {
      if (isAnew && n > 0) {
        await phone.putAway()
        phone = layPhone(house.appUrl)
      }
      try {
        await once(house, phone, n)
      } catch (problem) {
        failures.push(`${n}: ${problem instanceof Error ? problem.message.slice(0, 400) : "it failed"}`)
        await phone.putAway().catch(() => undefined)
        phone = layPhone(house.appUrl)
      }
    }
  } finally {
    await phone.putAway().catch(() => undefined)
    await house.stop()
  }
  return { tried: count, failures }
}
