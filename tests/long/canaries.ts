import { chromium } from "@playwright/test"
import { nothingOnTheDisk } from "../faults/canary-steps.ts"
import { liveAtTheFrontDoor } from "../journeys/front-door-steps.ts"
import { nobodyElseRead } from "../journeys/nobody-else.ts"
import { findBrowser } from "../support/browser.ts"
import { startService } from "../support/running-service.ts"
import type { Row } from "./row.ts"
import { withAPhone } from "./with-a-phone.ts"

const restMs = 15_000 // what was typed can reach a browser's session files within twelve seconds

/**
 * Each life holds over forty canaries, looked for in every shape of `tests/support/canaries.ts`: one on the disk of a locked phone, at
 * six moments, and one that reached a hub and its team, on both wires, on the server's disk and in its log. Ten are over four hundred of each.
 */
export const canaries: Row = {
  name: "canaries",
  what: "lives searched for on a locked phone at six moments, and on the wire, the server's disk and in its log",
  whole: 10,
  async run(count) {
    const searched = { onThePhone: 0, moments: 0, atTheHub: 0 }
    const { failures } = await withAPhone(
      count,
      async (house, phone) => {
        const found = await nothingOnTheDisk(house, phone, restMs)
        searched.onThePhone += found.canaries
        searched.moments = new Set(found.looked).size
      },
      true,
    )
    const atTheHub: string[] = []
    for (let n = 0; n < count; n += 1)
      try {
        searched.atTheHub += await oneAtTheHub()
      } catch (problem) {
        atTheHub.push(`at the hub: ${problem instanceof Error ? problem.message.slice(0, 400) : "it failed"}`)
      }
    return { tried: count, failures: [...failures, ...atTheHub], figures: searched }
  },
}

async function oneAtTheHub(): Promise<number> {
  const { executablePath, args, env } = await findBrowser()
  const [browser, house] = [await chromium.launch({ executablePath, args, env }), await startService()]
  try {
    const at = async (baseURL: string) =>
      await (await browser.newContext({ baseURL, locale: "en-GB", timezoneId: "Europe/London" })).newPage()
    const [person, desk] = [await at(house.appUrl), await at(house.deskUrl)]
    const lived = { house, person, desk, look: async () => undefined }
    const { typed, traces } = await liveAtTheFrontDoor({ ...lived, step: (_, part) => part() })
    await nobodyElseRead(house, typed, traces)
    return typed.length
  } finally {
    await browser.close()
    await house.stop()
  }
}
