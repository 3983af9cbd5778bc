import { once } from "node:events"
import { createServer, type Socket } from "node:net"

/** A place on this machine that takes every call and never says a word, as `127.0.0.1:PORT`. */
export async function aSilentPlace(): Promise<{ readonly place: string; readonly close: () => void }> {
  const calls = new Set<Socket>()
  const server = createServer((call) => {
    calls.add(call)
    call.on("error", () => undefined)
    call.on("close", () => calls.delete(call))
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("no port")
  return {
    place: `127.0.0.1:${address.port}`,
    close: () => {
      for (const call of calls) call.destroy()
      server.close()
    },
  }
}
