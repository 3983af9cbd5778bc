import { droppedReplies } from "../support/dropped-replies.ts"
import type { Row } from "./row.ts"

export const repliesDropped: Row = {
  name: "replies-dropped",
  what: "bookings made and cancelled over a network that loses what is asked and what is answered",
  whole: 10_000,
  async run(count, seed) {
    const { calls, wrong } = await droppedReplies(count, seed)
    return { tried: count, failures: wrong, figures: { calls } }
  },
}
