import type { MiddlewareHandler } from "hono"

// A viewer is a page on any origin; nothing here goes by cookie, so any origin may ask. The standard is silent on CORS;
// these are what a browser viewer needs, on refusals too.
const headers = [
  ["Access-Control-Allow-Origin", "*"],
  ["Access-Control-Allow-Methods", "GET, POST, OPTIONS"],
  ["Access-Control-Allow-Headers", "content-type"],
  ["Access-Control-Expose-Headers", "Retry-After"],
  ["Access-Control-Max-Age", "600"],
] as const

/** Lets pages of any origin read the answers, whatever they are, and answers the question browsers ask first. */
export const openToAll: MiddlewareHandler = async (c, next) => {
  if (c.req.method === "OPTIONS") c.res = c.body(null, 204)
  else await next()
  for (const [name, value] of headers) c.res.headers.set(name, value)
}
