import { textsOf } from "../i18n/texts.ts"
import { keepMe } from "../vault/stores/me.ts"
import { useServices } from "./services.ts"

/** Whether the person looks after someone, and how they say so or take it back. It opens a page, and closes none. */
export function useRole(): { readonly isCarer: boolean; readonly onCarer: (is: boolean) => void } {
  const { state, now } = useServices()
  const keep = async (isCarer: boolean): Promise<void> => {
    const done = await state.act([keepMe({ ...state.me.peek(), isCarer, changedAt: now() })])
    state.say({ words: done.ok ? textsOf("shell")("saved") : textsOf("problems")(done.problem.kind) })
  }
  return { isCarer: state.me.value.isCarer, onCarer: (is) => void keep(is) }
}
