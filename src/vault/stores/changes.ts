import type { Change, StoreName } from "../port.ts"

type Thing = { readonly id: string } & Readonly<Record<string, unknown>>

/** The change that keeps a thing under its own id; put several into one action with `vault.change`. */
export const keep = (store: StoreName, thing: Thing): Change => ({
  do: "put",
  store,
  id: thing.id,
  thing,
})

/** The change that takes a thing away. */
export const drop = (store: StoreName, id: string): Change => ({ do: "remove", store, id })
