import { createServer, type Server } from "node:http"
import type { Socket } from "node:net"
import { getRequestListener } from "@hono/node-server"
import { type ProblemCode, statusOf } from "../wire/problem.ts"

/** What answers a listener's calls, and the headers to put on what Node answers by itself. */
export type Answering = {
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
  const answer = ({ fetch, headers }: Answering) => {
    ownHeaders = headers
    const refusal = () => new Response(bodyOf("invalid"), { status: 400, headers: headersWith(headers) })
    listener.resolve(getRequestListener(fetch, { hostname: "localhost", errorHandler: refusal }))
  }
  return { port: address.port, answer, server }
}

/** Stops listening, answers what is in flight for at most `graceMs`, then lets go of who is left. */
export async function stopListening(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const last = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
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
  if (!socket.writable || code === "ECONNRESET" || code === "EPIPE") {
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
