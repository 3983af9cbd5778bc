import { createDice } from "../faults/dice.ts"
import { damagedCopies } from "../support/damaged-copies.ts"
import { damagedEnvelopes } from "../support/damaged-envelopes.ts"
import type { Row } from "./row.ts"

/** Copies of everything, as a person keeps them, damaged. Most with little work at opening, one in a thousand with all of it. */
export const damagedBackups: Row = {
  name: "damaged-backups",
  what: "damaged copies",
  whole: 20_000,
  async run(count, seed) {
    const number = createDice(seed).below(2 ** 31)
    const dear = Math.min(count, Math.ceil(count / 1000))
    const quick = await damagedCopies({ logN: 10, runs: count - dear, seed: number })
    const full = await damagedCopies({ logN: 17, runs: dear, seed: number })
    const accepted = quick.accepted + full.accepted
    return {
      tried: count,
      failures: accepted > 0 ? [`${accepted} accepted, seed ${number}`] : [],
      figures: { ...quick.refused, withAllTheWork: dear },
    }
  },
}

/** Everything else that is sealed. */
export const damagedEnvelopesLong: Row = {
  name: "damaged-envelopes",
  what: "damaged envelopes",
  whole: 5_000_000,
  async run(count, seed) {
    const { tried, accepted } = await damagedEnvelopes(count, seed)
    return { tried: count, failures: accepted, figures: tried }
  },
}
