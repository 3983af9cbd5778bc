import { Me } from "../domain/me.ts"
import type { Change } from "./port.ts"
import type { Opened } from "./reading.ts"

/**
 * These changes, and before them those that keep what they would write over although nobody could read it: it goes on under a name
 * of its own, set aside. Only what a person said about themselves has one fixed name; every other thing that cannot be read is
 * never offered to be changed. Pure but for `newId`.
 */
export function sparing(opened: Opened, changes: readonly Change[], newId: () => string): readonly Change[] {
  const written = new Set(changes.flatMap((one) => (one.store === "me" ? [one.id] : [])))
  if (written.size === 0) return changes
  const there = (opened.get("me") ?? []).flatMap(({ things }) => things ?? [])
  const spared = there.filter(({ id, thing }) => written.has(id) && !Me.safeParse(thing).success)
  const kept = spared.map(({ thing }): Change => ({
    do: "put",
    store: "me",
    id: `set-aside:${newId()}`,
    thing,
  }))
  return [...kept, ...changes]
}
