import type { Bytes } from "../crypto/aes-gcm.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Sight } from "./looking.ts"
import type { VaultProblem } from "./port.ts"
import type { Beside } from "./reading.ts"
import { holdNotes } from "./sentinel.ts"
import { newestFirst } from "./snapshots.ts"

type Held = { readonly files: ReadonlyMap<string, Bytes>; readonly putNotesBack: () => void }

// Between the clearing and the writing back this is all there is: it is let go only when everything stands again.
let held: Held | undefined

const tries = 5
const pauseMs = 400 // the browser may still be busy forgetting

/** As `Keeping.mendStorage`. */
export async function mendStorage<P>(
  { files, sight }: Pick<Beside, "files"> & { readonly sight: Sight },
  clear: () => Promise<Result<unknown, P>>,
): Promise<Result<void, P | VaultProblem>> {
  if (held === undefined) {
    const all = await holdAll(files)
    if (all === undefined) return fail({ kind: "lost" })
    sight.close()
    const cleared = await clear()
    if (!cleared.ok) return cleared
    held = all
  }
  for (let tried = 0; tried < tries; tried += 1) {
    if (tried > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (!(await isBack(files, held))) continue
    held = undefined
    return ok(undefined)
  }
  return fail({ kind: "not-saved" })
}

async function holdAll(files: Beside["files"]): Promise<Held | undefined> {
  const whole = await newestFirst(files).next()
  if (whole.done === true) return undefined
  const read = new Map<string, Bytes>()
  for (const name of await files.list()) {
    const bytes = await files.read(name)
    if (bytes !== undefined) read.set(name, bytes)
  }
  return { files: read, putNotesBack: holdNotes() }
}

async function isBack(files: Beside["files"], all: Held): Promise<boolean> {
  all.putNotesBack()
  for (const [name, bytes] of all.files) if (!(await files.write(name, bytes))) return false
  for (const [name, bytes] of all.files) {
    const lying = await files.read(name)
    if (lying?.length !== bytes.length || lying.some((byte, at) => byte !== bytes[at])) return false
  }
  return true
}
