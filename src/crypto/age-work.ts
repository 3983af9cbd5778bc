import { fail, type Result } from "../kit/result.ts"
import { trustedUrl } from "../kit/trusted-url.ts"
import type { Bytes } from "./aes-gcm.ts"
import type { AgeProblem } from "./age.ts"
// oxlint-disable-next-line import/default -- Vite answers this address with the built worker's own
import workerAddress from "./age-worker.ts?worker&url"

/** What the worker is asked: to seal with words, or to open with one of several. */
export type AgeJob =
  | { readonly kind: "seal"; readonly bytes: Bytes; readonly words: string }
  | { readonly kind: "open"; readonly bytes: Bytes; readonly words: readonly string[] }

/** `not-begun`: the worker's script did not come, or broke off · `cancelled`: the person stopped it. */
export type WorkProblem = AgeProblem | { readonly kind: "not-begun" | "cancelled" }
export type Sealer = (job: AgeJob, stop?: AbortSignal) => Promise<Result<Bytes, WorkProblem>>

/** Has the worker's script come and say so, for it to be kept on this device. Rejects where it does not. */
export async function bringAge(): Promise<void> {
  if (!(await inWorker("come")).ok) throw new Error("the worker for copies did not come")
}

/** Seals or opens an age file in a worker of its own, ended with the job: its memory held the words. Never throws. */
export const ageInWorker: Sealer = (job, stop) => inWorker(job, stop)

const inWorker = (job: AgeJob | "come", stop?: AbortSignal): ReturnType<Sealer> =>
  new Promise((resolve) => {
    const over = new AbortController()
    const { signal } = over
    let worker: Worker | undefined
    const finish = (answer: Result<Bytes, WorkProblem>) => {
      over.abort()
      worker?.terminate()
      resolve(answer)
    }
    if (stop?.aborted === true) return finish(fail({ kind: "cancelled" }))
    try {
      worker = new Worker(trustedUrl(workerAddress), { type: "module" })
    } catch {
      return finish(fail({ kind: "not-begun" }))
    }
    stop?.addEventListener("abort", () => finish(fail({ kind: "cancelled" })), { signal })
    worker.addEventListener(
      "message",
      (event: MessageEvent<Result<Bytes, AgeProblem>>) => finish(event.data),
      {
        signal,
      },
    )
    worker.addEventListener("error", () => finish(fail({ kind: "not-begun" })), { signal })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window: it has no such argument
    worker.postMessage(job)
  })
