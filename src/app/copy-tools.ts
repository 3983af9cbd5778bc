import { bringAge } from "../crypto/age-work.ts"
import { bringWordList } from "../crypto/words.ts"
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

/** The tools for copies; `not-begun` where they are neither here nor come. */
export async function copyTools(): Promise<Result<CopyTools, { readonly kind: "not-begun" }>> {
  return await orReload(load).then(ok, () => fail({ kind: "not-begun" }))
}

/** Brings all that a copy needs, so that it works without a network from now on. Rejects where a part is neither here nor comes. */
export async function bringCopyTools(): Promise<void> {
  await Promise.all([load(), bringAge(), bringWordList()])
}
