import { lineOf } from "./lines.ts"
import type { Change, Kept } from "./port.ts"

// A page holds at most so much (safety.md): small enough to seal on each save, few enough to open quickly.
const mostThings = 250
const mostBytes = 56_000

/** One page of a store while its things are being changed. `things` is undefined where it was not, or could not be, opened. */
export type Sheet = { readonly id: string; readonly things: readonly Kept[] | undefined }

/** A store's pages in their new order, and which of them have to be written or taken away. */
export type Arranged = {
  readonly sheets: readonly Sheet[]
  readonly written: ReadonlySet<string>
  readonly removed: readonly string[]
}

/**
 * Makes changes to the pages of one store: a thing already there is replaced where it stands, a new one goes at the end,
 * a page that grew too big is parted, an empty one goes. Pages that were not opened stay as they are. Pure.
 */
export function arrange(sheets: readonly Sheet[], changes: readonly Change[], newId: () => string): Arranged {
  const dirty = new Set<string>()
  const changed = changes.reduce((now, change) => apply(now, change, dirty, newId), sheets)
  const parted = changed.flatMap((sheet) => (dirty.has(sheet.id) ? part(sheet, dirty, newId) : [sheet]))
  const isEmpty = (sheet: Sheet) => dirty.has(sheet.id) && sheet.things?.length === 0
  const kept = parted.filter((sheet) => !isEmpty(sheet))
  const keptIds = new Set(kept.map((sheet) => sheet.id))
  return {
    sheets: kept,
    written: new Set([...dirty].filter((id) => keptIds.has(id))),
    removed: sheets.map((sheet) => sheet.id).filter((id) => !keptIds.has(id)),
  }
}

function apply(
  sheets: readonly Sheet[],
  change: Change,
  dirty: Set<string>,
  newId: () => string,
): readonly Sheet[] {
  const holder = sheets.find((sheet) => sheet.things?.some((one) => one.id === change.id))
  if (holder?.things === undefined)
    return change.do === "remove" ? sheets : append(sheets, change, dirty, newId)
  dirty.add(holder.id)
  const things =
    change.do === "remove"
      ? holder.things.filter((one) => one.id !== change.id)
      : holder.things.map((one) => (one.id === change.id ? { id: one.id, thing: change.thing } : one))
  return sheets.map((sheet) => (sheet.id === holder.id ? { id: holder.id, things } : sheet))
}

function append(
  sheets: readonly Sheet[],
  { id, thing }: Change & { readonly do: "put" },
  dirty: Set<string>,
  newId: () => string,
): readonly Sheet[] {
  const last = sheets.at(-1)
  const open = last?.things === undefined ? { id: newId(), things: [] } : { id: last.id, things: last.things }
  const before = open.id === last?.id ? sheets.slice(0, -1) : sheets
  dirty.add(open.id)
  return [...before, { id: open.id, things: [...open.things, { id, thing }] }]
}

/** A page as one or more that are small enough; the first keeps its id. A single bigger thing has a page of its own. */
function part(sheet: Sheet, dirty: Set<string>, newId: () => string): readonly Sheet[] {
  const all = sheet.things ?? []
  if (all.length <= mostThings && bytesIn(all) <= mostBytes) return [sheet]
  const groups: Kept[][] = []
  let room = { things: 0, bytes: 0 }
  for (const one of all) {
    const bytes = bytesIn([one])
    const group = groups.at(-1)
    if (group === undefined || room.things === 0 || room.bytes < bytes) {
      groups.push([one])
      room = { things: mostThings - 1, bytes: mostBytes - bytes }
    } else {
      group.push(one)
      room = { things: room.things - 1, bytes: room.bytes - bytes }
    }
  }
  const [first, ...rest] = groups
  const parted = rest.map((things) => ({ id: newId(), things }))
  for (const one of parted) dirty.add(one.id)
  return [{ id: sheet.id, things: first ?? [] }, ...parted]
}

const bytesIn = (things: readonly Kept[]): number =>
  things.reduce((sum, one) => sum + lineOf(one).bytes + 1, 0)
