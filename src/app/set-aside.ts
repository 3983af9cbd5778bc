import { inSlices } from "../kit/slices.ts"
import type { Aside } from "../features/recover/SetAsideCard.tsx"
import type { Bytes } from "../crypto/aes-gcm.ts"
import type { Keeping } from "../vault/keeping-port.ts"
import { type Kept, type StoreName, storeNames, type Vault } from "../vault/port.ts"
import { shapes } from "./shapes.ts"

/** What could not be read, by its kind: whole parts that do not open, and single things that do not fit their shape. */
export async function setAsideNow(vault: Vault, keeping: Keeping): Promise<readonly Aside[]> {
  const pages = await keeping.setAside()
  const things = await strayThings(vault)
  return storeNames.flatMap((kind) => {
    const parts = pages.find((one) => one.store === kind)
    const count = things.filter((one) => one.store === kind).length
    if (parts === undefined && count === 0) return []
    return [{ kind, parts: parts?.pages ?? 0, things: count, since: parts?.since ?? "" }]
  })
}

/** All of it as one file, for whoever helps: sealed parts as they are, single things in clear. */
export async function setAsideFile(vault: Vault, keeping: Keeping): Promise<Bytes | undefined> {
  const things = await strayThings(vault)
  return await keeping.setAsideFile(things)
}

async function strayThings(vault: Vault): Promise<readonly (Kept & { readonly store: StoreName })[]> {
  const all = await Promise.all(
    storeNames.map(async (store) => {
      const shape = store === "kept" ? undefined : shapes[store]
      const found = shape && (await vault.all(store))
      if (shape === undefined || found?.ok !== true) return []
      const fits = await inSlices(found.value.kept, ({ thing }) => shape.safeParse(thing).success)
      return found.value.kept.flatMap((one, at) => (fits[at] === true ? [] : [{ store, ...one }]))
    }),
  )
  return all.flat()
}
