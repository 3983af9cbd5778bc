import { bringAge } from "../crypto/age-work.ts"
import { bringWordList, generateWords } from "../crypto/words.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { bringBack, lookAhead } from "./bringing-back.ts"
import type { makeCopy, openCopy } from "./copying.ts"
import { orReload } from "./missing-chunk.ts"

/** What copies are made, opened and brought back with: most people never need it, so it comes when their page is opened. */
export type CopyTools = {
  readonly makeCopy: typeof makeCopy
  readonly openCopy: typeof openCopy
  readonly lookAhead: typeof lookAhead
  readonly bringBack: typeof bringBack
}

const load = async (): Promise<CopyTools> => {
  const [copying, bringing] = await Promise.all([import("./copying.ts"), import("./bringing-back.ts")])
  return { ...copying, ...bringing }
}

// The worker comes before anything is imported: it can be asked for again and again, where an import that failed once goes on
// failing until the page is loaded anew (Chrome before 156), and words are typed on that page.
let worker: Promise<void> | undefined
const afterWorker = async <T>(bring: () => Promise<T>): Promise<T> => {
  worker ??= bringAge().catch((problem: unknown) => {
    worker = undefined
    throw problem
  })
  await worker
  return await bring()
}

/** The tools for copies; `not-begun` where they are neither here nor come. */
export async function copyTools(): Promise<Result<CopyTools, { readonly kind: "not-begun" }>> {
  return await orReload(() => afterWorker(load)).then(ok, () => fail({ kind: "not-begun" }))
}

/** The words a copy is sealed with. Rejects where their list is neither here nor comes. Danger: keep them nowhere. */
export const copyWords = (): Promise<readonly string[]> => orReload(() => afterWorker(() => generateWords(6)))

/** Brings all that a copy needs, so that it works without a network from now on. Rejects where a part is neither here nor comes. */
export async function bringCopyTools(): Promise<void> {
  await afterWorker(() => Promise.all([load(), bringWordList()]))
}
