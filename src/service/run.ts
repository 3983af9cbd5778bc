import { readConfig } from "./config.ts"
import type { PagesOf } from "./listen.ts"
import { complain, printWaiting, say } from "./log.ts"
import { start } from "./start.ts"

/**
 * Runs the service as the environment sets it, until it is asked to end. Knows signals and exit codes, and says where everything
 * is. `pagesOf` serves the pages from their sources, for whoever is writing them.
 */
export async function run(pagesOf?: PagesOf): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return refuse(config.problem)
  const running = await start(config.value, pagesOf)
  if (!running.ok) return refuse(running.problem)

  const { publicUrl, deskUrl, firstLinks, recoveryLink, canWrite, stop } = running.value
  for (const signal of ["SIGTERM", "SIGINT"]) {
    process.once(signal, () => void leave(stop))
  }
  const sentences = [
    `Open Door is at ${publicUrl}`,
    `The desk is at ${deskUrl}`,
    ...firstLinks.map(
      ({ hub, link }) => `The first of the team of ${hub} starts here, once, within 7 days: ${link}`,
    ),
    ...(recoveryLink
      ? [
          `The team of ${recoveryLink.hub} comes back here, once, within 7 days, with the recovery code it has on paper: ${recoveryLink.link}`,
        ]
      : []),
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
