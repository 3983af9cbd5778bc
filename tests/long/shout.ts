import { Agent, request } from "node:http"

/** Asks one of several services, the `n`-th in turn, and answers the status. Connections are kept and shared. */
export function shout(urls: readonly string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return (n: number, method: string, path: string, body?: unknown): Promise<number> =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? "" : JSON.stringify(body)
      const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text) }
      const asked = request(new URL(path, urls[n % urls.length]), { method, agent, headers }, (answer) => {
        answer.resume()
        answer.on("end", () => resolve(answer.statusCode ?? 0))
      })
      asked.on("error", reject)
      asked.end(text)
    })
}
