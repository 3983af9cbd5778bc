import { chooseHere, stretchHere } from "./argon2.ts"
import type { Answer, Job } from "./stretch.ts"

// Runs in a worker of its own, so that a page stays alive meanwhile and only this script may run WebAssembly. Built as
// `assets/stretch-worker-….js`: the service knows it by that name.

// The browser hands `data` over untyped; only `stretch.ts` can reach this worker, and it sends a `Job`.
addEventListener("message", (event: MessageEvent<Job>) => {
  void work(event.data).then((answer) => postMessage(answer))
})

async function work(job: Job): Promise<Answer> {
  if (job.kind === "choose") return { kind: "chosen", by: await chooseHere() }
  return { kind: "stretched", result: await stretchHere(job.passphrase, job.salt, job.by) }
}
