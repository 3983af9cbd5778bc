import { once } from "node:events"
import { createServer, type Socket } from "node:net"

/**
 * A place on this machine that takes every call and never says a word, as `127.0.0.1:PORT`. `hangUp`: ends the calls nobody waits on
 * any more. Chromium keeps such a call, and when it gives it up after half a minute, it tells whoever asks just then.
 */
export async function aSilentPlace(): Promise<{
  readonly place: string
  readonly hangUp: () => void
  readonly close: () => void
}> {
  const calls = new Set<Socket>()
  const server = createServer((call) => {
    calls.add(call)
    call.on("error", () => undefined)
    call.on("close", () => calls.delete(call))
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("no port")
  const hangUp = () => {
    for (const call of calls) call.destroy()
  }
  return {
    place: `127.0.0.1:${address.port}`,
    hangUp,
    close: () => {
      hangUp()
      server.close()
    },
  }
}
