import { appendFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { Row } from "./row.ts"

// `npm run bench:long`: every promise with a number in it, tried as often as the long run says. For a night, or in shards.
//   --only ROW         one row (again for more); without it, all of them
//   --shard 2/40       one part of forty, each with a seed of its own
//   --seed WORDS       other chance; without it, the day
//   --out FILE         adds each row's JSON to a file, one line a row, beside printing it
// Each row is printed as one line of JSON when it is over. Ends with 1 where something did not hold.

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    shard: { type: "string", default: "1/1" },
    seed: { type: "string", default: new Date().toISOString().slice(0, 10) },
    out: { type: "string" },
  },
})
const [, part, parts] = (/^(\d+)\/(\d+)$/.exec(values.shard) ?? ["", "0", "0"]).map(Number)
if (!part || !parts || part > parts) throw new Error("a shard is written like 2/40")

/** Each row by its name, fetched when its turn comes: most need nothing of what another needs. */
const rows: Readonly<Record<string, () => Promise<Row>>> = {
  "hub-killed": async () => (await import("./hub-killed.ts")).hubKilled,
  "browser-killed": async () => (await import("./browser-killed.ts")).browserKilled,
  "browser-damaged": async () => (await import("./browser-damaged.ts")).browserDamaged,
  "double-bookings": async () => (await import("./double-bookings.ts")).doubleBookings,
  "replies-dropped": async () => (await import("./replies-dropped.ts")).repliesDropped,
  "passcode-guesses": async () => (await import("./passcode-guesses.ts")).passcodeGuesses,
  "damaged-backups": async () => (await import("./damaged.ts")).damagedBackups,
  "damaged-envelopes": async () => (await import("./damaged.ts")).damagedEnvelopesLong,
  canaries: async () => (await import("./canaries.ts")).canaries,
  "quick-exit": async () => (await import("./quick-exit.ts")).quickExit,
  load: async () => (await import("./load.ts")).load,
  age: async () => (await import("./age.ts")).age,
}

for (const name of values.only ?? Object.keys(rows)) {
  const fetchRow = rows[name]
  if (fetchRow === undefined)
    throw new Error(`there is no row ${name}; there are ${Object.keys(rows).join(", ")}`)
  const row = await fetchRow()
  const count = Math.floor((row.whole * part) / parts) - Math.floor((row.whole * (part - 1)) / parts)
  const seed = `${values.seed} ${values.shard}`
  const began = Date.now()
  const { tried, failures, figures } = await row.run(count, seed)
  const seconds = Math.round((Date.now() - began) / 1000)
  const line = JSON.stringify({
    row: row.name,
    what: row.what,
    date: new Date(began).toISOString(),
    seed,
    shard: values.shard,
    whole: row.whole,
    tried,
    failures: failures.length,
    ...(failures.length > 0 && { first: failures.slice(0, 5) }),
    ...figures,
    seconds,
  })
  process.stdout.write(`${line}\n`)
  if (values.out !== undefined) appendFileSync(values.out, `${line}\n`)
  if (failures.length > 0) process.exitCode = 1
}
