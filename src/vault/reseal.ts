import { keyFor, type Keys } from "./keys.ts"
import { type Entry, type Manifest, openManifest, sealManifest } from "./manifest.ts"
import { hasMark, openPage, type PageRow, sealPage } from "./page.ts"
import { type StoreName, storeNames } from "./port.ts"
import type { Lying } from "./snapshot-file.ts"

/** A vault's rows as they are to lie. */
export type Resealed = {
  readonly manifest: Manifest
  readonly row: PageRow
  readonly rows: readonly PageRow[]
}

/**
 * The same vault under another key: every page that opens is sealed anew in its place, and the manifest over them is one generation
 * on. What does not open stays as it lies. `undefined`: its manifest does not open.
 */
export async function reseal(lying: Lying, before: Keys, after: Keys): Promise<Resealed | undefined> {
  const opened = lying.manifest && (await openManifest(before, lying.manifest))
  if (opened?.ok !== true) return undefined
  const pages = opened.value.pages.slice()
  const rows: PageRow[] = []
  // One after the other: ten thousand things in clear, all at once, are more than an old phone has room for.
  for (const row of lying.rows) {
    const at = pages.findIndex((entry) => entry.id === row.id && entry.store === row.store)
    const anew = await resealPage(pages[at], row, before, after)
    if (anew !== undefined) pages[at] = anew.entry
    rows.push(anew?.row ?? row)
  }
  const manifest = { generation: opened.value.generation + 1, pages }
  return { manifest, row: await sealManifest(after, manifest), rows }
}

async function resealPage(
  entry: Entry | undefined,
  row: PageRow,
  before: Keys,
  after: Keys,
): Promise<{ readonly entry: Entry; readonly row: PageRow } | undefined> {
  if (entry === undefined || row.rev !== entry.rev || !(await hasMark(row, entry.hash))) return undefined
  const { id, store, rev, sv } = row
  if (!isStore(store)) return undefined
  const content = await openPage(keyFor(before, store), row, before.vault)
  if (!content.ok) return undefined
  const place = { id, store, rev, sv, kid: after.kid, vault: after.vault }
  const sealed = sealPage(keyFor(after, store), place, JSON.stringify(content.value))
  return { entry: { ...entry, hash: sealed.mark }, row: await sealed.row }
}

const isStore = (name: string): name is StoreName => storeNames.some((one) => one === name)
