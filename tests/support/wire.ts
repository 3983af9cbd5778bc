import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import type { AddressInfo, Socket } from "node:net"

/** What stands in place of an answer: what is asked of the service instead, and what becomes of its answer. */
export type Reroute = {
  readonly to?: string
  readonly status?: number
  readonly type?: string
  readonly change?: (body: Buffer) => Buffer
}

/** The wire between a browser and a listener of the service: it notes every byte of it, and it can be cut. */
export type Wire = {
  readonly port: number
  /** Every call so far, address, headers and body, with its answer; not compressed. */
  readonly heard: () => Buffer
  /** How many calls there were. */
  readonly calls: () => number
  /** From now on nothing gets through: connections break, new ones are refused. */
  readonly cut: () => void
  readonly mend: () => void
  /** Changes what is answered at one path, as a newer build would. */
  readonly alter: (path: string, change: (body: Buffer) => Buffer) => void
  /** From now on each address goes where this says; where it says nothing, on as it is. Another call takes its place. */
  readonly reroute: (route: (path: string) => Reroute | undefined) => void
  /** The addresses that were asked for since the last time of asking. */
  readonly asked: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Lays a wire to a port of this machine. Compression is left out, so that words would be seen as they are. */
export async function layWire(to: number): Promise<Wire> {
  const noted: Buffer[] = []
  const sockets = new Set<Socket>()
  const altered = new Map<string, (body: Buffer) => Buffer>()
  let whole = true
  let calls = 0
  let routeOf: (path: string) => Reroute | undefined = () => undefined
  const addresses: string[] = []

  const server = createServer((asked, answered) => {
    void carry(asked, answered).catch(() => answered.destroy())
  })
  server.on("connection", (socket) => {
    if (!whole) return socket.destroy()
    sockets.add(socket)
    return socket.on("close", () => sockets.delete(socket))
  })

  async function carry(asked: IncomingMessage, answered: ServerResponse): Promise<void> {
    calls += 1
    addresses.push(asked.url ?? "")
    const body = await bytesOf(asked)
    noted.push(headOf(`${asked.method} ${asked.url}`, asked.rawHeaders), body)
    const { "accept-encoding": _, ...headers } = asked.headers
    const route = routeOf(asked.url ?? "")
    const change = route?.change ?? altered.get(asked.url ?? "") ?? (route && ((whole: Buffer) => whole))
    if (change !== undefined) delete headers["if-none-match"] // what is altered is never "not modified"
    const answer = await new Promise<IncomingMessage>((got, failed) => {
      const passed = request(
        { host: "127.0.0.1", port: to, method: asked.method, path: route?.to ?? asked.url, headers },
        got,
      )
      passed.on("error", failed)
      passed.end(body)
    })
    const said = await bytesOf(answer)
    noted.push(headOf(String(answer.statusCode), answer.rawHeaders), said)
    const given = change === undefined ? said : change(said)
    const { "content-length": __, "transfer-encoding": ___, ...kept } = answer.headers
    if (change !== undefined) delete kept.etag
    if (route?.status !== undefined) kept["cache-control"] = "no-store" // nobody keeps a fault for a year
    const type = route?.type === undefined ? {} : { "content-type": route.type }
    const status = route?.status ?? answer.statusCode ?? 502
    answered.writeHead(status, { ...kept, ...type, "content-length": given.length })
    answered.end(asked.method === "HEAD" ? undefined : given)
  }

  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return {
    port: portOf(server.address()),
    heard: () => Buffer.concat(noted),
    calls: () => calls,
    cut: () => {
      whole = false
      for (const socket of sockets) socket.destroy()
    },
    mend: () => {
      whole = true
    },
    alter: (path, change) => altered.set(path, change),
    reroute: (route) => {
      routeOf = route
    },
    asked: () => addresses.splice(0),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Two ports of this machine that nobody else is given until they are let go: just before somebody else listens there. */
export async function holdTwoPorts(): Promise<{
  readonly ports: readonly [number, number]
  readonly letGo: () => Promise<void>
}> {
  const servers = [createServer(), createServer()] as const
  await Promise.all(servers.map((server) => new Promise<void>((done) => server.listen(0, "127.0.0.1", done))))
  return {
    ports: [portOf(servers[0].address()), portOf(servers[1].address())],
    letGo: async () => {
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("listening on no port")
  return address.port
}

const headOf = (first: string, rawHeaders: readonly string[]): Buffer =>
  Buffer.from(`\n${first}\n${rawHeaders.join("\n")}\n\n`, "latin1")

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
