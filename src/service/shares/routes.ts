import { Hono } from "hono"
import * as z from "zod/mini"
import { Id } from "../../wire/fields.ts"
import { PutFile, PutShare, type ShareLog } from "../../wire/shares.ts"
import { readJson } from "../body.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { holdsToken } from "../tokens.ts"
import { openToAll } from "./cors.ts"
import { answerFile } from "./files.ts"
import { endShare, findShare, isOpen, makeShare, mostFiles, opensOf, putFile, shareAnswer } from "./keep.ts"
import { answerManifest } from "./manifest.ts"
import type { PasscodeGuard } from "./passcode.ts"

/** Everything under `/api/shares`: the side of the person whose share it is. */
export function routes(services: Services): Hono {
  const { database, now, limits } = services
  const app = new Hono()

  app.put("/:id", async (c) => {
    const body = await readJson(c, PutShare, limits.bookingBytes)
    if (!body.ok) return problem(c, body.problem)
    const id = z.safeParse(Id, c.req.param("id"))
    if (!id.success) return problem(c, "invalid")
    const made = await database.write((rows) => makeShare(rows, id.data, body.value, now()))
    if (!made.ok) return problem(c, made.problem)
    return c.json(shareAnswer(made.value.share, now()), made.value.isNew ? 201 : 200)
  })

  app.put("/:id/files/:n", async (c) => {
    const body = await readJson(c, PutFile, limits.shareFileBytes)
    if (!body.ok) return problem(c, body.problem)
    const n = /^\d$/.test(c.req.param("n")) ? Number(c.req.param("n")) : mostFiles
    if (n >= mostFiles) return problem(c, "not-found")
    const kept = await database.write(async (rows) => {
      const share = await findShare(rows, c.req.param("id"))
      return holdsToken(c, share?.manage_token_hash) && share !== undefined
        ? await putFile(rows, share, n, body.value, now())
        : undefined
    })
    if (kept === undefined) return problem(c, "not-found")
    if (!kept.ok) return problem(c, kept.problem)
    return c.json(shareAnswer(kept.value.share, now()), kept.value.isNew ? 201 : 200)
  })

  app.post("/:id/end", async (c) => {
    const ended = await database.write(async (rows) => {
      const share = await findShare(rows, c.req.param("id"))
      return holdsToken(c, share?.manage_token_hash) && share !== undefined
        ? await endShare(rows, share, now())
        : undefined
    })
    return ended === undefined ? problem(c, "not-found") : c.json(shareAnswer(ended, now()))
  })

  app.get("/:id/log", async (c) => {
    const share = await findShare(database.rows, c.req.param("id"))
    if (!holdsToken(c, share?.manage_token_hash) || share === undefined) return problem(c, "not-found")
    const opens = await opensOf(database.rows, share.id)
    return c.json<ShareLog>({ state: isOpen(share, now()) ? "open" : "ended", opens })
  })

  return app
}

/**
 * Everything under `/shl`, on both listeners: HL7's side of a share. `address` is where this listener is reached; `passcodes`
 * is one guard for all listeners.
 */
export function publicRoutes(services: Services, passcodes: PasscodeGuard, address: string): Hono {
  const app = new Hono()
  app.use(openToAll)
  app.post("/:path", answerManifest(services, passcodes, address))
  app.get("/:path/file/:ticket", answerFile(services))
  return app
}
