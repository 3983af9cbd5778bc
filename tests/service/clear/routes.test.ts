import { afterAll, beforeAll, expect, test } from "vitest"
import { aService } from "../../support/service.ts"

let service: Awaited<ReturnType<typeof aService>>
beforeAll(async () => {
  service = await aService("sqlite")
})
afterAll(() => service.end())

const asked = { "sec-fetch-site": "same-origin", "content-type": "application/json" }
const body = JSON.stringify({ clear: "storage" })
const ask = (init: RequestInit) => service.app.request("/api/clear", init)

test("our own page, asking in our own words, has its browser forget what it keeps", async () => {
  const answer = await ask({ method: "POST", headers: asked, body })
  expect(answer.status).toBe(200)
  expect(answer.headers.get("clear-site-data")).toBe('"storage"')
  expect(await answer.json()).toEqual({ cleared: "storage" })
  expect(answer.headers.get("cache-control")).toBe("no-store")
})

const strange: readonly [who: string, init: RequestInit][] = [
  ["a picture or a link", { method: "GET", headers: asked }],
  ["a question about it", { method: "HEAD", headers: asked }],
  ["a question before asking", { method: "OPTIONS", headers: asked }],
  ["a page of another site", { method: "POST", headers: { ...asked, "sec-fetch-site": "cross-site" }, body }],
  ["a page of a sister site", { method: "POST", headers: { ...asked, "sec-fetch-site": "same-site" }, body }],
  ["an address typed in", { method: "POST", headers: { ...asked, "sec-fetch-site": "none" }, body }],
  ["a browser that does not say", { method: "POST", headers: { "content-type": "application/json" }, body }],
  ["a form", { method: "POST", headers: { ...asked, "content-type": "text/plain" }, body }],
  [
    "a form with fields",
    { method: "POST", headers: { ...asked, "content-type": "application/x-www-form-urlencoded" }, body },
  ],
  ["nobody's words", { method: "POST", headers: asked }],
  ["other words", { method: "POST", headers: asked, body: JSON.stringify({ clear: "everything" }) }],
  ["no JSON", { method: "POST", headers: asked, body: "clear" }],
  ["too many words", { method: "POST", headers: asked, body: body + " ".repeat(5000) }],
  ["PUT", { method: "PUT", headers: asked, body }],
]

test.each(strange)("%s clears nothing, and there is nothing there", async (_who, init) => {
  const answer = await ask(init)
  expect(answer.status).toBe(404)
  expect(answer.headers.get("clear-site-data")).toBeNull()
})

test("the desk has no such thing, nor has any other answer", async () => {
  const there = await service.desk.request("/api/clear", { method: "POST", headers: asked, body })
  expect([there.status, there.headers.get("clear-site-data")]).toEqual([404, null])
  for (const path of ["/", "/recover", "/api/hubs", "/api/clear/", "/api/clear/x"]) {
    const answer = await service.app.request(path, { method: "POST", headers: asked, body })
    expect([path, answer.headers.get("clear-site-data")]).toEqual([path, null])
  }
})
