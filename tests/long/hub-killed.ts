import { killTheHub } from "../faults/kill-hub.ts"
import type { Row } from "./row.ts"

export const hubKilled: Row = {
  name: "hub-killed",
  what: "times the service was killed while people booked",
  whole: 2000,
  async run(count) {
    const { acknowledged, cutShort, lost, wrong } = await killTheHub(count)
    return {
      tried: count,
      failures: [...lost.map((id) => `lost ${id}`), ...wrong],
      figures: { acknowledged, cutShort },
    }
  },
}
