import { openAge, sealAge } from "./age.ts"
import { ok } from "../kit/result.ts"
import type { AgeJob } from "./age-work.ts"

// Runs in a worker of its own: age's scrypt is one long piece of work, and a page would stand still meanwhile.

// The browser hands `data` over untyped; only `age-work.ts` can reach this worker, and it sends an `AgeJob`, or "come" to hear that it is here.
addEventListener("message", (event: MessageEvent<AgeJob | "come">) => {
  void work(event.data).then((answer) => postMessage(answer))
})

const work = async (job: AgeJob | "come") => {
  if (job === "come") return ok(new Uint8Array())
  return await (job.kind === "seal" ? sealAge(job.bytes, job.words) : openAge(job.bytes, job.words))
}
