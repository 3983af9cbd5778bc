import { ok } from "../../src/kit/result.ts"

/** What the page of a list asks of the route above it: each asking is noted in `heard`, and answered with yes. */
export function hearing() {
  const heard: (readonly unknown[])[] = []
  const hear =
    (name: string) =>
    async (...what: readonly unknown[]) => {
      heard.push([name, ...what])
      return ok(undefined)
    }
  const actions = {
    onAdd: hear("add"),
    onChange: hear("change"),
    onMove: hear("move"),
    onDelete: hear("delete"),
    onStillRight: hear("still right"),
  }
  return { heard, actions }
}
