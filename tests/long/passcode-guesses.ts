import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createService } from "../../src/service/app.ts"
import { openSqlite } from "../../src/service/db/sqlite.ts"
import { usualLimits } from "../../src/service/services.ts"
import { createDice } from "../faults/dice.ts"
import { aJwe, aPasscode, aShare, asking, fhir, holding } from "../service/shares/shares.ts"
import { aMonday, sending } from "../support/service.ts"
import type { Row } from "./row.ts"

const guesses = 200
const right = "KPT4WX7Q"

/** Two hundred wrong passcodes at once for each link, over two services of one database; every third link with right ones among them. */
export const passcodeGuesses: Row = {
  name: "passcode-guesses",
  what: "links guessed at two hundred times at once",
  whole: 1000,
  async run(count, seed) {
    const dice = createDice(seed)
    const folder = mkdtempSync(join(tmpdir(), "open-door-guesses-"))
    const database = await openSqlite(join(folder, "open-door.sqlite"))
    const services = {
      database,
      pack: { hubs: [], helplines: [] },
      now: () => aMonday,
      limits: usualLimits,
      addresses: { publicUrl: "http://localhost:8787", deskUrl: "http://localhost:8788" },
      log: () => undefined,
    }
    const apps = [createService(services).app, createService(services).app]
    const failures: string[] = []
    const sum = { verified: 0, refused: 0, opened: 0 }
    for (let n = 0; n < count; n += 1) {
      const share = aShare({ passcode: aPasscode(right) })
      const [app] = apps
      await app?.request(`/api/shares/${share.id}`, sending("PUT", share.body))
      const file = { contentType: fhir, jwe: aJwe(share.key, "{}") }
      await app?.request(`/api/shares/${share.id}/files/0`, holding(share.token, "PUT", file))
      const answers = await Promise.all(
        Array.from({ length: guesses }, async (_, at) => {
          const passcode = n % 3 === 0 && dice.below(20) === 0 ? right : `wrong ${at}`
          return (await apps[at % 2]?.request(`/shl/${share.path}`, asking({ passcode })))?.status
        }),
      )
      const counted = (status: number) => answers.filter((one) => one === status).length
      const [wrong, gone, opened] = [counted(401), counted(404), counted(200)]
      sum.verified += wrong
      sum.refused += gone
      sum.opened += opened
      if (wrong > 5 || wrong + gone + opened !== guesses)
        failures.push(`link ${n}: ${wrong} verified as wrong, ${gone} refused, ${opened} opened`)
      const after = (await app?.request(`/shl/${share.path}`, asking({ passcode: right })))?.status
      if (wrong === 5 && after !== 404)
        failures.push(`link ${n}: after five wrong ones the right one answers ${after}`)
    }
    await database.close()
    rmSync(folder, { recursive: true })
    return { tried: count, failures, figures: sum }
  },
}
