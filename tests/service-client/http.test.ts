import { serve } from "@hono/node-server"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { httpClient } from "../../src/service-client/http.ts"
import { holdToContract } from "../contracts/service-client.ts"
import { aMonday, anEpoch, aService } from "../support/service.ts"

const portOf = (server: { address(): unknown }): number => {
  const address = server.address()
  if (typeof address !== "object" || address === null || !("port" in address)) throw new Error("no port")
  return Number(address.port)
}

describe("the client over HTTP, on the real service", () => {
  holdToContract(async () => {
    const service = await aService("sqlite")
    const server = await new Promise<ReturnType<typeof serve>>((done) => {
      const made = serve({ fetch: service.app.fetch, port: 0, hostname: "127.0.0.1" }, () => done(made))
    })
    return {
      client: httpClient(`http://127.0.0.1:${portOf(server)}`),
      hub: "example-street",
      day: "2026-03-09",
      times: [0, 1, 2, 3].map((n) => aMonday + 7200 + n * 1800),
      epoch: anEpoch,
      inAYear: aMonday + 300 * 86_400,
      end: async () => {
        await new Promise((done) => server.close(done))
        await service.end()
      },
    }
  })
})

describe("whatever answers", () => {
  let server: Server
  let answer: (asked: IncomingMessage, answered: ServerResponse) => void = () => undefined
  const asked: IncomingMessage[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request)
      answer(request, response)
    })
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const hubs = (status: number, body: string, type = "application/json", location?: string) => {
    answer = (_, response) =>
      response.writeHead(status, { "Content-Type": type, ...(location && { Location: location }) }).end(body)
    return httpClient(`http://127.0.0.1:${portOf(server)}`).hubs()
  }
  const problem = (kind: string) => ({ ok: false, problem: { kind } })
  const good = JSON.stringify({ hubs: [], helplines: [], later: "something newer" })

  test("an answer of ours is read, and what a newer service adds is left out", async () => {
    expect(await hubs(200, good)).toEqual({ ok: true, value: { hubs: [], helplines: [] } })
  })

  test.each([
    ["a wifi's sign-in page", 200, "<html>Sign in</html>", "text/html"],
    ["an answer of another shape", 200, '{"hubs":{}}', "application/json"],
    ["nothing at all", 200, "", "application/json"],
    ["a refusal that is not ours", 502, "<html>Bad gateway</html>", "text/html"],
    ["a code nobody knows", 400, '{"code":"tea-time","status":400}', "application/problem+json"],
    ["a code with another status", 500, '{"code":"taken","status":409}', "application/problem+json"],
  ])("%s is not understood", async (_, status, body, type) => {
    expect(await hubs(status, body, type)).toEqual(problem("not-understood"))
  })

  test("what time it is at the service is heard with an answer of its own, and from nobody else", async () => {
    const heard: number[] = []
    const ask = async (status: number, body: string, date: string | false) => {
      answer = (_, response) => {
        response.sendDate = false
        response.writeHead(status, date === false ? {} : { Date: date }).end(body)
      }
      await httpClient(`http://127.0.0.1:${portOf(server)}`, (at) => heard.push(at)).hubs()
    }
    const date = "Sun, 22 Nov 2026 09:30:00 GMT"
    const at = Date.UTC(2026, 10, 22, 9, 30) / 1000
    await ask(200, "<html>Sign in</html>", date)
    await ask(502, "<html>Bad gateway</html>", date)
    await ask(200, good, false)
    await ask(200, good, "tea time")
    expect(heard).toEqual([])
    await ask(200, good, date)
    await ask(404, '{"code":"not-found","status":404}', date)
    expect(heard).toEqual([at, at])
  })

  test("nobody is sent on to another address", async () => {
    const before = asked.length
    expect(await hubs(302, "", "text/html", "/elsewhere")).toEqual(problem("not-understood"))
    expect(asked.length).toBe(before + 1)
  })

  test("a refusal is known by its code, with the times that come with it", async () => {
    const taken = { code: "taken", status: 409, next: [1_795_000_000], detail: "never read" }
    expect(await hubs(409, JSON.stringify(taken), "application/problem+json")).toEqual({
      ok: false,
      problem: { kind: "taken", next: [1_795_000_000] },
    })
  })

  test("a line that breaks off is no answer", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 500 })
      response.write(good.slice(0, 5), () => response.destroy())
    }
    const client = httpClient(`http://127.0.0.1:${portOf(server)}`)
    expect(await client.hubs()).toEqual(problem("offline"))
  })

  test("a service that is not there is no answer", async () => {
    const gone = createServer()
    await new Promise<void>((done) => gone.listen(0, "127.0.0.1", done))
    const port = portOf(gone)
    await new Promise((done) => gone.close(done))
    expect(await httpClient(`http://127.0.0.1:${port}`).hubs()).toEqual(problem("offline"))
  })

  test("a token travels as a bearer, never in the address; no cookie and no page's address goes along", async () => {
    answer = (_, response) => response.writeHead(404).end()
    const token = "t".repeat(43)
    await httpClient(`http://127.0.0.1:${portOf(server)}`).booking("some-id", token)
    const last = asked.at(-1)
    expect(last?.headers).toMatchObject({ authorization: `Bearer ${token}` })
    expect(last?.headers).not.toHaveProperty("cookie")
    expect(last?.headers).not.toHaveProperty("referer")
    expect(last?.url).not.toContain(token)
  })
})
