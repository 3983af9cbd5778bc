import { effect } from "@preact/signals"
import { askToPersist, isPersisted } from "../device/persist.ts"
import type { State } from "./state.ts"

/** Asks the browser, once in a visit, not to clear what is kept here, as soon as a person has something to lose. */
export function keepStorage(state: State): void {
  let asked = false
  effect(() => {
    if (asked || state.statements.value.length + state.people.value.length === 0) return
    asked = true
    void isPersisted().then((how) => (how === "may-go" ? askToPersist() : how))
  })
}
