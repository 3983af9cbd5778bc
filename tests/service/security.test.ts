import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createService } from "../../src/service/app.ts"
import { aBuild } from "../support/builds.ts"
import { aHub, aService, bearing, sending } from "../support/service.ts"

const style = "body{color:#123}"
const styleHash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`
const page = `<!doctype html><style>${style}</style><p>Hello`
const worker = "/assets/stretch-worker-DEADBEEF.js"
const build = aBuild({
  "/index.html": page,
  "/assets/app-1.js": "1",
  [worker]: "2",
  "/assets/not-stretch-worker.js": "3",
})

/** safety.md, The service. */
const expected: Readonly<Record<string, string>> = {
  "content-security-policy": `default-src 'none'; script-src 'self'; script-src-attr 'none'; style-src 'self' ${styleHash}; img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; media-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types app`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
}

let service: Awaited<ReturnType<typeof aService>>
beforeAll(async () => {
  service = await aService("sqlite", { builds: { app: build, desk: build } })
})
afterAll(() => service.end())

const calls: [status: number, listener: "app" | "desk", path: string, init?: RequestInit][] = [
  [200, "app", "/"],
  [200, "app", "/plan"],
  [200, "app", "/assets/app-1.js"],
  [404, "app", "/assets/gone.js"],
  [405, "app", "/", { method: "POST" }],
  [200, "app", "/healthz"],
  [200, "app", "/readyz"],
  [405, "app", "/readyz", { method: "DELETE" }],
  [200, "app", "/api/hubs"],
  [200, "app", "/api/hubs/example-street/slots?from=2026-03-09&to=2026-03-09"],
  [400, "app", "/api/hubs/example-street/slots"],
  [404, "app", "/api/hubs/nowhere/slots"],
  [404, "app", "/api/nothing"],
  [404, "app", "/desk-api/session"],
  [415, "app", "/api/bookings/x", { method: "PUT", body: "x" }],
  [400, "app", "/api/bookings/x", sending("PUT", {})],
  [404, "app", "/api/bookings/x", bearing("y")],
  [405, "app", "/api/bookings/x/cancel"],
  [200, "desk", "/"],
  [404, "desk", "/api/hubs"],
  [404, "desk", "/api/bookings/x", sending("PUT", {})],
  [200, "desk", "/healthz"],
]

describe("every answer carries every header of safety", () => {
  test.each(calls)("%i from the %s at %s", async (status, listener, path, init) => {
    const answer = await service[listener].request(path, init)
    expect(answer.status).toBe(status)
    for (const [name, value] of Object.entries(expected))
      expect([name, answer.headers.get(name)]).toEqual([name, value])
    const permissions = answer.headers.get("permissions-policy") ?? ""
    for (const name of [
      "camera",
      "fullscreen",
      "web-share",
      "clipboard-write",
      "publickey-credentials-get",
    ]) {
      expect(permissions).toContain(`${name}=(self)`)
    }
    for (const name of ["geolocation", "microphone", "usb", "browsing-topics"])
      expect(permissions).toContain(`${name}=()`)
    expect(answer.headers.get("strict-transport-security")).toBe(null)
  })

  test("also when something of ours breaks", async () => {
    const { services } = service
    const pack = {
      hubs: [aHub()],
      get helplines(): never {
        throw new Error("broken")
      },
    }
    const broken = createService({ ...services, pack }, { app: build })
    const answer = await broken.app.request("/api/hubs")
    expect([answer.status, await answer.json()]).toEqual([500, { code: "our-fault", status: 500 }])
    for (const [name, value] of Object.entries(expected))
      expect([name, answer.headers.get(name)]).toEqual([name, value])
  })
})

test("the passphrase worker's script alone may run WebAssembly", async () => {
  const policyOf = async (path: string) =>
    (await service.app.request(path)).headers.get("content-security-policy") ?? ""
  expect(await policyOf(worker)).toContain("script-src 'self' 'wasm-unsafe-eval';")
  for (const path of [
    "/",
    "/assets/app-1.js",
    "/assets/not-stretch-worker.js",
    "/assets/stretch-worker-.html",
    "/stretch-worker-1.js",
  ]) {
    expect(await policyOf(path)).not.toContain("wasm")
  }
})

test("behind TLS a browser is told to stay there", async () => {
  const addresses = { publicUrl: "https://door.example", deskUrl: "http://localhost:1" }
  const { app, desk } = createService({ ...service.services, addresses })
  expect((await app.request("/healthz")).headers.get("strict-transport-security")).toBe("max-age=31536000")
  expect((await desk.request("/healthz")).headers.get("strict-transport-security")).toBe(null)
})

test("no answer of an API is kept by a browser or on the way", async () => {
  for (const path of ["/api/hubs", "/api/nothing", "/healthz", "/readyz", "/api/bookings/x"]) {
    expect([path, (await service.app.request(path)).headers.get("cache-control")]).toEqual([path, "no-store"])
  }
})
