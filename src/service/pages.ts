import { type Context, Hono } from "hono"
import type { Build, BuiltFile } from "./built.ts"
import { problem } from "./problems.ts"

const forAYear = "public, max-age=31536000, immutable"

/**
 * Serves a build: hashed assets for good, everything else asked about each time. A page address we do not know gets the shell,
 * which knows the app's own addresses; a missing file is a 404 in plain text, never a page.
 */
export function pages(build: Build): Hono {
  const app = new Hono()
  app.get("/assets/*", (c) => {
    const file = build.get(c.req.path)
    return file ? send(c, file, forAYear) : missing(c)
  })
  app.get("/*", (c) => {
    const file = build.get(c.req.path) ?? pageFor(c.req.path, build)
    return file ? send(c, file, "no-cache") : missing(c)
  })
  app.all("/*", (c) => {
    c.header("Allow", "GET, HEAD")
    return problem(c, "wrong-method")
  })
  return app
}

function pageFor(path: string, build: Build): BuiltFile | undefined {
  if (path === "/") return build.get("/index.html")
  if (/\.[^/]*$/.test(path)) return undefined // the address of a file, and not one of ours
  const own = build.get(`${path.replace(/\/$/, "")}.html`)
  return own ?? build.get("/shell.html") ?? build.get("/index.html")
}

function send(c: Context, file: BuiltFile, caching: string): Response {
  c.header("Cache-Control", caching)
  c.header("ETag", file.tag)
  if (file.br || file.gzip) c.header("Vary", "Accept-Encoding")
  if (c.req.header("if-none-match") === file.tag) return c.body(null, 304)
  c.header("Content-Type", file.type)
  const accepted = c.req.header("accept-encoding") ?? ""
  if (file.br && /\bbr\b/.test(accepted)) {
    c.header("Content-Encoding", "br")
    return c.body(file.br)
  }
  if (file.gzip && /\bgzip\b/.test(accepted)) {
    c.header("Content-Encoding", "gzip")
    return c.body(file.gzip)
  }
  return c.body(file.bytes)
}

const missing = (c: Context): Response => c.text("Not found", 404)
