import { type Instant, isLongAgo, MINUTE } from "../kit/instant.ts"

// Stands in the window's name, which outlives a reload of this tab and nothing else, and holds no word of anybody's. Storage is
// not this room's to write.
const shape = /^reloaded-at-(\d+)(-for-a-piece)?$/

type Mark = { readonly at: Instant; readonly forPiece: boolean }

/** Whether this tab may load itself anew for a newer version: at most once a minute, however often one takes over. */
export function mayFollow(now: Instant): boolean {
  const mark = read()
  return mark === undefined || isLongAgo(mark.at, now, MINUTE)
}

/** Whether it may for a piece that did not come: not again until a page was drawn, and at most once a minute. */
export const maySeek = (now: Instant): boolean => read()?.forPiece !== true && mayFollow(now)

/** Notes that this tab loads itself anew now, and why. */
export const note = (now: Instant, why: "newer" | "piece"): void => {
  write({ at: now, forPiece: why === "piece" || read()?.forPiece === true })
}

/** A page was drawn: the next missing piece may reload again. */
export function drawnWell(): void {
  const mark = read()
  if (mark?.forPiece === true) write({ ...mark, forPiece: false })
}

function read(): Mark | undefined {
  const [, at, forPiece] = shape.exec(window.name) ?? []
  return at === undefined ? undefined : { at: Number(at), forPiece: forPiece !== undefined }
}

function write({ at, forPiece }: Mark): void {
  window.name = `reloaded-at-${at}${forPiece ? "-for-a-piece" : ""}`
}
