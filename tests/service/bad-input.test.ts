import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { Problem, statusOf } from "../../src/wire/problem.ts"
import { aBooking, aService, sending } from "../support/service.ts"

let service: Awaited<ReturnType<typeof aService>>
beforeAll(async () => {
  service = await aService("sqlite")
})
afterAll(() => service.end())

const canary = "canary-7f3a9c"
type Call = { readonly listener: "app" | "desk"; readonly method: string; readonly path: string }

/** Every way in there is, on both listeners, as they were mounted. */
function everyCall(): Call[] {
  const listeners = ["app", "desk"] as const
  return listeners.flatMap((listener) =>
    service[listener].routes
      .filter(({ method, path }) => method !== "ALL" && !path.endsWith("*"))
      .map(({ method, path }) => ({ listener, method, path })),
  )
}

const ask = ({ listener, path }: Call, init: RequestInit) =>
  service[listener].request(path.replaceAll(/:\w+/g, aBooking().id), init)
const deskHeaders = { origin: "http://localhost:8788" }

async function refusedCalmly(call: Call, init: RequestInit): Promise<void> {
  const answer = await ask(call, { ...init, method: call.method })
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
  expect([call, answer.status]).not.toEqual([call, 500])
  const text = await answer.text()
  expect(text).not.toContain(canary)
  if (answer.status < 400) return
  expect([call, answer.headers.get("content-type")]).toEqual([call, "application/problem+json"])
  const problem = Problem.parse(JSON.parse(text))
  expect(problem.status).toBe(answer.status)
  expect(statusOf[problem.code]).toBe(answer.status)
}

const unsafe = () => everyCall().filter(({ method }) => method === "PUT" || method === "POST")
const withBody = (body: string, type = "application/json"): RequestInit => ({
  headers: { ...deskHeaders, "content-type": type, authorization: `Bearer ${canary}`, "user-agent": canary },
  body,
})

test("there are as many ways in as there are rooms", () => {
  const paths = new Set(everyCall().map(({ path }) => path.split("/")[1]))
  expect(paths).toEqual(new Set(["api", "shl", "desk-api", "healthz", "readyz"]))
  expect(unsafe().length).toBeGreaterThanOrEqual(8)
})

const bodies: [string, string][] = [
  ["nothing", ""],
  ["half of something", `{"hub":"${canary}`],
  ["a text", `"${canary}"`],
  ["nothing at all, in JSON", "null"],
  ["a list", `["${canary}"]`],
  ["an unknown field", `{"${canary}":1}`],
  ["a prototype", `{"__proto__":{"x":"${canary}"}}`],
  ["a NUL", `{"hub":"\\u0000${canary}"}`],
  ["half a surrogate", `{"hub":"\\ud800${canary}"}`],
  ["numbers where texts go", '{"hub":1,"startsAt":"x","sealed":{},"token":[],"path":2,"recipient":3}'],
  ["depth", "[".repeat(20_000)],
  ["depth that ends", "[".repeat(20_000) + "]".repeat(20_000)],
  ["emoji and right-to-left", `{"hub":"🫖🏳️‍🌈 \\u202eעברית ${canary}"}`],
]

test.each(bodies)("every way in refuses a body of %s calmly", async (_, body) => {
  for (const call of unsafe()) await refusedCalmly(call, withBody(body))
})

test("every way in that takes a body refuses one that is too large, announced or not", async () => {
  for (const call of unsafe()) {
    const huge = `"${canary.repeat(40_000)}"`
    await refusedCalmly(call, withBody(huge))
    await refusedCalmly(call, {
      ...withBody(huge),
      headers: { ...deskHeaders, "content-type": "application/json", "content-length": "9999999" },
    })
  }
})

test("every way in refuses a body that is not called JSON", async () => {
  for (const call of unsafe()) {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""]) {
      await refusedCalmly(call, withBody("{}", type))
    }
  }
})

test("every way in refuses other methods, and says which it has", async () => {
  for (const call of everyCall()) {
    const answer = await ask(call, { method: "DELETE", headers: deskHeaders })
    expect([call, answer.status]).toEqual([call, 405])
    expect(await answer.json()).toEqual({ code: "wrong-method", status: 405 })
    expect(answer.headers.get("allow")).toContain(call.method)
  }
})

test("ways in that are asked with a wrong token, or none, are calm about it", async () => {
  for (const call of everyCall().filter(({ method }) => method === "GET")) {
    for (const authorization of [
      "",
      "Bearer",
      `Bearer ${canary}`,
      "Basic eDp5",
      `Bearer ${"x".repeat(43)}`,
      `Bearer ${"x".repeat(5000)}`,
    ]) {
      await refusedCalmly(call, { headers: { ...deskHeaders, authorization } })
    }
  }
})

test("whatever JSON is sent anywhere, it is refused calmly or understood", async () => {
  const calls = unsafe()
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.json({ maxDepth: 4 }), async (n, body) => {
      const call = calls[n % calls.length]
      if (call) await refusedCalmly(call, withBody(body))
    }),
    { numRuns: 400 },
  )
})

test("whatever is changed in a booking, it is refused calmly or booked", async () => {
  const fields = Object.keys(aBooking().body)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue(), async (field, value) => {
      const { id, body } = aBooking()
      const answer = await service.app.request(
        `/api/bookings/${id}`,
        sending("PUT", { ...body, [field]: value }),
      )
      expect([201, 400, 409, 422]).toContain(answer.status)
    }),
    { numRuns: 300 },
  )
})

test("whatever address is asked for, the answer is calm", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("/api/", "/api/bookings/", "/shl/", "/desk-api/", "/"),
      fc.webPath(),
      async (room, path) => {
        const answer = await service.app.request(`http://localhost${room}${path.replace(/^\//, "")}`)
        expect(answer.status).toBeLessThan(500)
      },
    ),
    { numRuns: 300 },
  )
})

test("nothing that was sent is in the log, only what the log is for", () => {
  expect(service.lines.length).toBeGreaterThan(1000)
  expect(JSON.stringify(service.lines)).not.toContain("canary")
  const fields = new Set(service.lines.flatMap((line) => Object.keys(line)))
  expect(fields).toEqual(new Set(["time", "route", "status", "ms", "request"]))
  const routes = new Set(service.lines.map((line) => line.route.split(" ")[1]))
  const known = new Set([
    ...everyCall().map(({ path }) => path),
    "/api/*",
    "/shl/*",
    "/desk-api/*",
    "/*",
    "/assets/*",
  ])
  expect([...routes].filter((route) => !known.has(route ?? ""))).toEqual([])
  expect(new Set(service.lines.map((line) => line.request)).size).toBe(service.lines.length)
})
