import { connect } from "node:net"

/** What a burst of calls came to. Latencies in milliseconds. */
export type Load = { readonly perSecond: number; readonly p99: number; readonly refused: number }

/**
 * Asks `count` times over `connections` kept-alive connections, each one call after another. Speaks just enough HTTP to tell where
 * an answer ends, so that what is measured is the server and not the one asking.
 */
export async function load(
  url: string,
  connections: number,
  count: number,
  call: (n: number) => string,
): Promise<Load> {
  const { hostname, port } = new URL(url)
  const latencies: number[] = []
  let next = 0
  let refused = 0
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, () => caller()))
  const seconds = (performance.now() - started) / 1000
  const sorted = latencies.toSorted((one, other) => one - other)
  return { perSecond: count / seconds, p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN, refused }

  function caller(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      let asked = 0
      let seen: Buffer = Buffer.alloc(0)
      const ask = () => {
        if (next >= count) {
          socket.end()
          resolve()
          return
        }
        asked = performance.now()
        socket.write(call(next++))
      }
      socket.setNoDelay(true)
      socket.once("connect", ask).once("error", reject)
      socket.on("data", (chunk: Buffer) => {
        seen = seen.length === 0 ? chunk : Buffer.concat([seen, chunk])
        const end = lengthOf(seen)
        if (end === undefined || seen.length < end) return
        latencies.push(performance.now() - asked)
        if (seen[9] !== 0x32) refused++ // the first figure of the status: 2
        seen = Buffer.alloc(0)
        ask()
      })
    })
  }
}

function lengthOf(bytes: Buffer): number | undefined {
  const headEnd = bytes.indexOf("\r\n\r\n")
  if (headEnd < 0) return undefined
  const length = /content-length: (\d+)/i.exec(bytes.toString("latin1", 0, headEnd))?.[1]
  return headEnd + 4 + Number(length)
}

/** A call with a JSON body, as it goes over the wire. */
export const putting = (path: string, body: string): string =>
  `PUT ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`

export const getting = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`
