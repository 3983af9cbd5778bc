import { request } from "node:http"
import { connect } from "node:net"
import { expect, test } from "vitest"
import { endProcess } from "../support/service-process.ts"
import { realProgram } from "./program.ts"

const { started } = realProgram()

test("asked to end, it answers who is in flight first, then leaves with nothing amiss", async () => {
  const { appUrl, child } = await started()
  const body = JSON.stringify({ hub: "x" })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    const call = request(`${appUrl}/api/bookings/x`, {
      method: "PUT",
      headers: { "content-type": "application/json", "content-length": body.length, expect: "100-continue" },
    })
    call.once("response", (answer) => resolve(answer.resume().statusCode))
    call.once("error", reject)
    // The service says "go on" once it has the call in hand.
    call.once("continue", () => {
      call.write(body.slice(0, 4), () => {
        child.kill("SIGTERM")
        setTimeout(() => call.end(body.slice(4)), 300)
      })
    })
    call.flushHeaders()
  })
  const code = new Promise((resolve) => child.once("exit", resolve))
  expect(await answered).toBe(400)
  expect(await code).toBe(0)
})

test("a caller who never finishes does not keep it from leaving", async () => {
  const { appUrl, child } = await started()
  const { hostname, port } = new URL(appUrl)
  const slow = connect(Number(port), hostname)
  slow.on("error", () => {})
  await new Promise<void>((resolve) =>
    slow.write(
      "PUT /api/bookings/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
      () => resolve(),
    ),
  )
  expect(await endProcess(child, "SIGTERM")).toBe(0)
  slow.destroy()
}, 30_000)

test("what is not HTTP, or has too long a head, is refused with our headers and as a listed problem", async () => {
  const { appUrl, said } = await started()
  const { hostname, port } = new URL(appUrl)
  const answerTo = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = ""
      const socket = connect(Number(port), hostname, () => socket.write(bytes))
      socket.on("data", (chunk: Buffer) => (answer += chunk.toString())).once("error", reject)
      socket.once("close", () => resolve(answer))
    })
  const cases = [
    ["canary nonsense\r\n\r\n", 400, "invalid"],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${"canary".repeat(2000)}\r\n\r\n`, 413, "too-large"],
    ["GET /\\canary HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400, "invalid"],
    ["GET /healthz HTTP/1.1\r\nHost: ca/nary\r\nConnection: close\r\n\r\n", 400, "invalid"],
  ] as const
  for (const [bytes, status, code] of cases) {
    const answer = await answerTo(bytes)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toContain(JSON.stringify({ code, status }))
    expect(answer.toLowerCase()).toContain("content-type: application/problem+json")
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'")
    expect(answer).not.toContain("canary")
  }
  expect(said()).not.toMatch(/canary|Error/i)
})

test("over the wire, too, every answer carries the headers of safety once, whatever it is", async () => {
  const { appUrl, deskUrl } = await started()
  const put = { method: "PUT", headers: { "content-type": "application/json" }, body: "{" }
  const calls: [string, RequestInit?][] = [
    [`${appUrl}/healthz`],
    [`${appUrl}/api/hubs`],
    [`${appUrl}/api/bookings/x`, put],
    [`${appUrl}/api/bookings/x`, { method: "DELETE" }],
    [`${appUrl}/assets/gone.js`],
    [`${appUrl}/shl/gone`, { method: "POST" }],
    [`${deskUrl}/desk-api/session`],
    [`${deskUrl}/assets/gone.js`],
  ]
  for (const [address, init] of calls) {
    const { headers } = await fetch(address, init)
    const found = [
      "x-content-type-options",
      "x-frame-options",
      "referrer-policy",
      "cross-origin-embedder-policy",
    ]
    expect([address, ...found.map((name) => headers.get(name))]).toEqual([
      address,
      "nosniff",
      "DENY",
      "no-referrer",
      "require-corp",
    ])
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self'; [^,]*$/)
    expect(headers.get("permissions-policy")).toContain("camera=(self)")
  }
})

test("the app and the desk answer on their own ports only", async () => {
  const { appUrl, deskUrl } = await started()
  const status = async (address: string) => (await fetch(address)).status
  expect(await status(`${appUrl}/api/hubs`)).toBe(200)
  expect(await status(`${deskUrl}/api/hubs`)).toBe(404)
  expect(await status(`${appUrl}/desk-api/session`)).toBe(404)
  expect(await status(`${deskUrl}/desk-api/session`)).not.toBe(404)
})
