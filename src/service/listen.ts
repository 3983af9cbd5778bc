import { createServer, IncomingMessage, type Server, ServerResponse } from "node:http"
import type { Socket } from "node:net"
import { getRequestListener } from "@hono/node-server"
import { type ProblemCode, statusOf } from "../wire/problem.ts"

/** Serves pages from their sources; what it has nothing for it hands on. */
export type Pages = (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void
export type PagesOf = (which: "app" | "desk", server: Server) => Promise<Pages>

/** What answers a listener's calls, the headers to put on what Node answers by itself, and who serves its pages if not the build. */
export type Answering = {
  readonly pages?: Pages | undefined
  readonly fetch: (request: Request, env: object) => Promise<Response> | Response
  readonly headers: readonly (readonly [name: string, value: string])[]
}
export type Listening = {
  readonly port: number
  readonly answer: (answering: Answering) => void
  readonly server: Server
}

// Slow and oversized callers are let go (safety.md, The service)
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2000,
  keepAliveTimeout: 5000,
  maxHeaderSize: 8 * 1024,
  requireHostHeader: false, // refused by our own code, with our own headers
}

/** Takes a port (0: any free one). Calls wait until `answer` says who answers them. Rejects when the port cannot be had. */
export async function listen(port: number, host: string | undefined): Promise<Listening> {
  const listener = Promise.withResolvers<ReturnType<typeof getRequestListener>>()
  let ownHeaders: Answering["headers"] = []
  const server = createServer(patience)
  for (const event of ["request", "checkExpectation"]) {
    server.on(event, (incoming, outgoing) => {
      void listener.promise.then((answer) => answer(incoming, outgoing))
    })
  }
  server.on("clientError", (error, socket: Socket) => refuse(socket, error, ownHeaders))
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen({ port, host }, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("listening on no port")
  const answer = ({ fetch, headers, pages }: Answering) => {
    ownHeaders = headers
    const refusal = () => new Response(bodyOf("invalid"), { status: 400, headers: headersWith(headers) })
    const own = getRequestListener(fetch, { hostname: "localhost", errorHandler: refusal })
    listener.resolve(pages ? besidePages(own, pages) : own)
  }
  return { port: address.port, answer, server }
}

function besidePages(own: ReturnType<typeof getRequestListener>, pages: Pages): typeof own {
  return async (incoming, outgoing) => {
    const isPage = !/^[/](api|desk-api|shl|healthz|readyz)\b/.test(incoming.url ?? "")
    if (!isPage || !(incoming instanceof IncomingMessage) || !(outgoing instanceof ServerResponse)) {
      return own(incoming, outgoing)
    }
    return pages(incoming, outgoing, () => void own(incoming, outgoing))
  }
}

/** Stops listening, answers what is in flight for at most `graceMs`, then lets go of who is left. */
export async function stopListening(server: Server, graceMs: number): Promise<void> {
  const done = Promise.withResolvers<void>()
  server.close(() => done.resolve())
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const last = setTimeout(() => {
    server.closeAllConnections()
    done.resolve() // a connection that became something else (a page's reload socket) is not the server's to close
  }, graceMs)
  await done.promise
  clearInterval(idle)
  clearTimeout(last)
}

const bodyOf = (code: ProblemCode): string => JSON.stringify({ code, status: statusOf[code] })

const headersWith = (headers: Answering["headers"]): [string, string][] => [
  ["Content-Type", "application/problem+json"],
  ...headers.map(([name, value]): [string, string] => [name, value]),
]

// What is not HTTP, is too slow, or has too long a head never reaches the app: Node would answer it without our headers.
function refuse(socket: Socket, error: Error, headers: Answering["headers"]): void {
  const code = "code" in error ? error.code : undefined
  // Browsers open connections ahead of time. One that was never used is closed without a word: an answer nobody asked for would
  // be taken for the next page.
  const isUnused = code === "ERR_HTTP_REQUEST_TIMEOUT" && socket.bytesRead === 0
  if (!socket.writable || isUnused || code === "ECONNRESET" || code === "EPIPE") {
    socket.destroy()
    return
  }
  const problem = code === "HPE_HEADER_OVERFLOW" ? "too-large" : "invalid"
  const body = bodyOf(problem)
  const lines = [
    `HTTP/1.1 ${statusOf[problem]} ${problem === "invalid" ? "Bad Request" : "Content Too Large"}`,
    ...headersWith(headers).map(([name, value]) => `${name}: ${value}`),
    "Connection: close",
    `Content-Length: ${body.length}`,
  ]
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`)
}
