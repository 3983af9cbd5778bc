import type { Result } from "../kit/result.ts"
import type { VaultProblem } from "../vault/port.ts"
import { keep } from "../vault/stores/list.ts"
import type { Of, Thing } from "./both-kept.ts"
import { orReload } from "./missing-chunk.ts"
import type { State } from "./state.ts"

/**
 * Keeps `made`, which a form made of `base`. Where another window has changed that thing since, both changes are joined, and a
 * text both wrote is kept beside it, in the same action, until the person chooses. `words` are said once it is kept.
 */
export async function keepRewritten<T extends Thing>(
  state: State,
  of: Of<T>,
  base: T,
  made: T,
  words: string,
): Promise<Result<void, VaultProblem>> {
  const done = await state.act([{ ...keep(of.store, made), from: base }], words)
  if (done.ok || done.problem.kind !== "changed-since") return done
  const { keepBoth } = await orReload(() => import("./both-kept.ts"))
  const joined = await keepBoth(state, of, base, made)
  if (joined.ok) state.say({ words })
  return joined
}
