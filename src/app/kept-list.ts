import type * as z from "zod/mini"
import type { Answer } from "../i18n/problems.ts"
import { textsOf } from "../i18n/texts.ts"
import type { StoreName } from "../vault/port.ts"
import { drop, keep } from "../vault/stores/list.ts"
import { keepRewritten } from "./rewriting.ts"
import type { Services } from "./services.ts"

type Thing = { readonly id: string } & Readonly<Record<string, unknown>>
type Words = {
  readonly deleted: string
  /** Said when something that was deleted stands where it stood before. */
  readonly isBack: string
}

/** What every list of a person's things does in the same way: one durable action, then a word about it, then a way back. */
export type KeptList<T extends Thing> = {
  /** Keeps these as one action, and says so in these words. */
  readonly keep: (things: readonly T[], words: string) => Promise<Answer>
  /** Keeps what was made of `base`; where another window changed that since, both. */
  readonly rewrite: (base: T, made: T, words: string) => Promise<Answer>
  /** Takes one away; "Undo" puts it back exactly as it was. */
  readonly remove: (thing: T) => Promise<Answer>
}

/** The list of one store. `cameBack` hears the id of what was put back, so that the page can take the focus there. */
export function keptList<T extends Thing>(
  { state }: Pick<Services, "state">,
  store: StoreName,
  shape: z.ZodMiniType<T>,
  words: Words,
  cameBack: (id: string) => void,
): KeptList<T> {
  const shell = textsOf("shell")
  const keepAll = (things: readonly T[], said: string): Promise<Answer> =>
    state.act(
      things.map((one) => keep(store, one)),
      said,
    )
  const putBack = async (thing: T): Promise<void> => {
    const done = await keepAll([thing], words.isBack)
    if (done.ok) cameBack(thing.id)
    else
      state.say({
        words: textsOf("problems")(done.problem.kind),
        action: { words: shell("tryAgain"), onPress: () => void putBack(thing) },
      })
  }
  return {
    keep: keepAll,
    rewrite: (base, made, said) => keepRewritten(state, { store, shape }, base, made, said),
    async remove(thing) {
      const done = await state.act([drop(store, thing.id)])
      if (done.ok)
        state.say({
          words: words.deleted,
          action: { words: shell("undo"), onPress: () => void putBack(thing) },
        })
      return done
    },
  }
}
