import type { Handler } from "hono"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { filesOf, shareAt } from "./keep.ts"
import { fileOfTicket } from "./tickets.ts"

/** `GET /shl/:path/file/:ticket`: one encrypted file, for whoever was given the ticket in a manifest of the last five minutes. */
export function answerFile({ database, now }: Services): Handler {
  return async (c) => {
    const share = await shareAt(database.rows, c.req.param("path") ?? "", now())
    const n = share && fileOfTicket(share, c.req.param("ticket") ?? "", now())
    const files = share === undefined || n === undefined ? [] : await filesOf(database.rows, share.id)
    const file = files.find((one) => one.n === n)
    return file === undefined
      ? problem(c, "not-found")
      : c.body(file.jwe, 200, { "Content-Type": "application/jose" })
  }
}
