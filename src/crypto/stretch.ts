import { fail, ok, type Result } from "../kit/result.ts"
import { trustedUrl } from "../kit/trusted-url.ts"
import type { Bytes } from "./aes-gcm.ts"
import type { StretchProblem } from "./argon2.ts"
import type { Stretching } from "./stretching.ts"
// oxlint-disable-next-line import/default -- Vite answers this address with the built worker's own
import workerAddress from "./stretch-worker.ts?worker&url"

/** What the worker is asked, and what it answers. */
export type Job =
  | { readonly kind: "choose" }
  | { readonly kind: "stretch"; readonly passphrase: string; readonly salt: Bytes; readonly by: Stretching }
export type Answer =
  | { readonly kind: "chosen"; readonly by: Stretching }
  | { readonly kind: "stretched"; readonly result: Result<Bytes, StretchProblem> }

/** Turns a passphrase into key material, slowly on purpose. `salt`: 32 random bytes kept beside what they protect. Never throws. */
export type Stretcher = {
  /** How this device should stretch a new passphrase; takes a second or two. */
  choose(): Promise<Result<Stretching, StretchProblem>>
  /**
   * 32 bytes. Problem `out-of-range`: the stored parameters are not ones we would ever use. `signal` ends the work where it is;
   * the answer is then `not-stretched`.
   */
  stretch(
    passphrase: string,
    salt: Bytes,
    by: Stretching,
    signal?: AbortSignal,
  ): Promise<Result<Bytes, StretchProblem>>
}

/** Argon2id in a worker. Each job has its own, ended with it: its memory held the passphrase. */
export const workerStretcher: Stretcher = {
  choose: async () => {
    const answer = await ask({ kind: "choose" })
    return answer?.kind === "chosen" ? ok(answer.by) : fail({ kind: "not-stretched" })
  },
  stretch: async (passphrase, salt, by, signal) => {
    const answer = await ask({ kind: "stretch", passphrase, salt, by }, signal)
    return answer?.kind === "stretched" ? answer.result : fail({ kind: "not-stretched" })
  },
}

// `undefined`: no answer. A script that does not arrive, or runs out of memory, is the network's or the device's doing.
function ask(job: Job, signal?: AbortSignal): Promise<Answer | undefined> {
  if (signal?.aborted === true) return Promise.resolve(undefined)
  const worker = new Worker(trustedUrl(workerAddress), { type: "module" })
  const answered = new Promise<Answer | undefined>((resolve) => {
    worker.addEventListener("message", (event: MessageEvent<Answer>) => resolve(event.data))
    worker.addEventListener("error", () => resolve(undefined))
    signal?.addEventListener("abort", () => resolve(undefined))
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window: it has no such argument
  worker.postMessage(job)
  return answered.finally(() => worker.terminate())
}
