import { effect } from "@preact/signals"
import { askRoom, askToPersist, isNearlyFull, isPersisted } from "../device/persist.ts"
import { textsOf } from "../i18n/texts.ts"
import type { State } from "./state.ts"

/**
 * Asks the browser, once in a visit, not to clear what is kept here, as soon as a person has something to lose; and says when
 * there is so little room left that a save may soon not fit.
 */
export function keepStorage(state: State): void {
  let asked = false
  effect(() => {
    if (asked || state.statements.value.length + state.people.value.length === 0) return
    asked = true
    void isPersisted().then((how) => (how === "may-go" ? askToPersist() : how))
    void tellOfRoom(state)
  })
}

// Nobody asked, and somebody may be writing: it is read out where it stands, and no focus comes to it. *Keeping it safe* says it again.
async function tellOfRoom(state: State): Promise<void> {
  const room = await askRoom()
  if (room !== undefined && isNearlyFull(room)) state.say({ words: textsOf("shell")("trouble.nearlyFull") })
}
