import { Hono } from "hono"
import { ClearStorage } from "../../wire/clear.ts"
import { readJson } from "../body.ts"
import { problem } from "../problems.ts"

const mostBytes = 64

/**
 * Has a browser forget everything it keeps for this origin: the one thing that mends storage which neither opens nor can be
 * deleted. Danger: any page of the web can send a browser to an address, and a picture or a form wiped all of it when that was tried.
 * So only a POST that the browser itself says comes from our own page, with our own JSON, is answered; anything else is not there.
 */
export function routes(): Hono {
  const clear = new Hono()
  clear.all("/", async (c) => {
    const isOurs = c.req.method === "POST" && c.req.header("sec-fetch-site") === "same-origin"
    if (!isOurs || c.req.header("content-type") !== "application/json") return problem(c, "not-found")
    const asked = await readJson(c, ClearStorage, mostBytes)
    if (!asked.ok) return problem(c, "not-found")
    c.header("Clear-Site-Data", '"storage"')
    return c.json({ cleared: asked.value.clear })
  })
  return clear
}
