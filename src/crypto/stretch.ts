import type { Result } from "../kit/result.ts"
import { trustedUrl } from "../kit/trusted-url.ts"
import type { Bytes } from "./aes-gcm.ts"
import type { StretchProblem, Stretching } from "./argon2.ts"
// oxlint-disable-next-line import/default -- Vite answers this address with the built worker's own
import workerAddress from "./stretch-worker.ts?worker&url"

/** What the worker is asked, and what it answers. */
export type Job =
  | { readonly kind: "choose" }
  | { readonly kind: "stretch"; readonly passphrase: string; readonly salt: Bytes; readonly by: Stretching }
export type Answer =
  | { readonly kind: "chosen"; readonly by: Stretching }
  | { readonly kind: "stretched"; readonly result: Result<Bytes, StretchProblem> }

/** Turns a passphrase into key material, slowly on purpose. `salt`: 32 random bytes kept beside what they protect. */
export type Stretcher = {
  /** How this device should stretch a new passphrase; takes a second or two. */
  choose(): Promise<Stretching>
  /** 32 bytes. Problem `out-of-range`: the stored parameters are not ones we would ever use. */
  stretch(passphrase: string, salt: Bytes, by: Stretching): Promise<Result<Bytes, StretchProblem>>
}

/** Argon2id in a worker. Each job has its own, ended with it: its memory held the passphrase. Rejects when it cannot start. */
export const workerStretcher: Stretcher = {
  choose: async () => {
    const answer = await ask({ kind: "choose" })
    if (answer.kind !== "chosen") throw new Error("the worker answered something else")
    return answer.by
  },
  stretch: async (passphrase, salt, by) => {
    const answer = await ask({ kind: "stretch", passphrase, salt, by })
    if (answer.kind !== "stretched") throw new Error("the worker answered something else")
    return answer.result
  },
}

function ask(job: Job): Promise<Answer> {
  const worker = new Worker(trustedUrl(workerAddress), { type: "module" })
  const answered = new Promise<Answer>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<Answer>) => resolve(event.data))
    worker.addEventListener("error", () => reject(new Error("the worker did not start or broke")))
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window: it has no such argument
  worker.postMessage(job)
  return answered.finally(() => worker.terminate())
}
