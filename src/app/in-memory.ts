import { textsOf } from "../i18n/texts.ts"
import type { Vault } from "../vault/port.ts"
import { createState, type State } from "./state.ts"

/** State over a vault that lives in memory: what was kept is said to be `kept` so, never to be saved on this device. */
export function stateInMemory(vault: Vault, kept: string): State {
  const state = createState(vault)
  const saved = textsOf("shell")("saved")
  const asKept = (words: string) => (words === saved ? kept : words)
  return {
    ...state,
    act: (changes, words) => state.act(changes, words && asKept(words)),
    say: (said) => state.say(said && { ...said, words: asKept(said.words) }),
  }
}
