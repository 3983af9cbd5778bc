import { once } from "node:events"
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { afterEach, expect, test } from "vitest"
import { listen, type Listening, stopListening } from "../../src/service/listen.ts"

const open: Listening[] = []
afterEach(async () => {
  for (const { server } of open.splice(0)) await stopListening(server, 100)
})

async function listening(): Promise<Listening & { url: string }> {
  const started = await listen(0, "127.0.0.1")
  open.push(started)
  return { ...started, url: `http://127.0.0.1:${started.port}` }
}
const own = (request: Request) => new Response(`own ${new URL(request.url).pathname}`)
const textOf = async (address: string) => (await fetch(address)).text()

test("who calls before anybody can answer waits until somebody does", async () => {
  const { url, answer } = await listening()
  const early = textOf(`${url}/early`)
  answer({ fetch: own, headers: [] })
  expect(await early).toBe("own /early")
})

test("while pages come from their sources, the API stays the service's own, and so does what has no source", async () => {
  const { url, answer } = await listening()
  answer({
    fetch: own,
    headers: [],
    pages: (incoming, outgoing, next) => (incoming.url === "/gone" ? next() : outgoing.end("page")),
  })
  for (const path of ["/api/hubs", "/desk-api/session", "/shl/x", "/healthz", "/readyz", "/gone"]) {
    expect(await textOf(url + path)).toBe(`own ${path}`)
  }
  for (const path of ["/", "/plan", "/apiary", "/src/main.tsx"]) expect(await textOf(url + path)).toBe("page")
})

test("a port that is taken cannot be had", async () => {
  const { port } = await listening()
  await expect(listen(port, "127.0.0.1")).rejects.toThrow("EADDRINUSE")
})

test.each([
  ["never used is closed without a word", "", ""],
  ["left in the middle of a request hears why", "GET / HTTP/1.1\r\n", "HTTP/1.1 400 Bad Request"],
])("a connection that was %s", async (_, sent, heard) => {
  const { server, port, answer } = await listening()
  answer({ fetch: own, headers: [] })
  const arrived = once(server, "connection")
  const caller = connect(port, "127.0.0.1")
  const [socket] = await arrived
  if (sent !== "") {
    const read = once(socket, "data")
    caller.write(sent)
    await read
  }
  server.emit("clientError", Object.assign(new Error("late"), { code: "ERR_HTTP_REQUEST_TIMEOUT" }), socket)
  expect((await text(caller)).split("\r\n")[0]).toBe(heard)
})
