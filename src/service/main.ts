// The service's front door: `node src/service/main.ts`. Knows signals and exit codes; everything else is in `start`.
import { readConfig } from "./config.ts"
import { complain, printWaiting, say } from "./log.ts"

await main()

async function main(): Promise<void> {
  // `Temporal` and `node:sqlite` came with different versions of Node; `start` needs both as soon as it is read.
  if (!("Temporal" in globalThis) || !process.getBuiltinModule("node:sqlite")) {
    return refuse(
      `Node ${process.versions.node} is too old for this: start it with "npm start", which brings its own.`,
    )
  }
  const config = readConfig(process.env)
  if (!config.ok) return refuse(config.problem)
  const { start } = await import("./start.ts")
  const running = await start(config.value)
  if (!running.ok) return refuse(running.problem)

  const { publicUrl, deskUrl, firstLinks, canWrite, stop } = running.value
  for (const signal of ["SIGTERM", "SIGINT"]) {
    process.once(signal, () => void leave(stop))
  }
  const sentences = [
    `Open Door is at ${publicUrl}`,
    `The desk is at ${deskUrl}`,
    ...firstLinks.map(
      ({ hub, link }) => `The first of the team of ${hub} starts here, once, within 7 days: ${link}`,
    ),
    ...(canWrite
      ? []
      : ["The database can be read but not written: nothing can be booked or shared until it can."]),
  ]
  say(sentences.join("\n"))
}

async function leave(stop: () => Promise<void>): Promise<void> {
  await stop()
  printWaiting()
  process.exit(0)
}

function refuse(sentence: string): void {
  complain(sentence)
  process.exitCode = 1
}
