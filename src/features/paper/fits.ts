import { fitted, linesOf, type Room } from "../../domain/fitting.ts"
import type { SummaryPart } from "../../domain/summary.ts"

/** One line of a paper in words: what we call it, what the person said, and what belongs to it. Empty where nothing is. */
export type Line = { readonly lead: string; readonly text: string; readonly rest: string }
export type SheetBlock = {
  readonly title: string
  readonly part: SummaryPart
  readonly lines: readonly Line[]
}
/** A block with the lines that fit, and those that do not. */
export type FittedBlock = Omit<SheetBlock, "lines"> & {
  readonly shown: readonly Line[]
  readonly left: readonly Line[]
}
export type Head = { readonly name: string; readonly isMadeUp: boolean }

// The sheets as `ui/papers.css` draws them: em of their letters wide, and lines of them high, with a little room to spare.
const page = { lines: 61, foot: 9.5, read: 1.2, divider: 1.9, madeUp: 1.8 }
const nameOnPage = { wide: 29, lines: 1.75, longWide: 46, longLines: 1.2 }
const firstLine = 1.2 // how much higher a line of the first part is than one of the rest
const first = { wide: 33, titleWide: 11.5, most: 5, mostLines: 4 }
const then = { wide: 38, titleWide: 13, most: 5, mostLines: 4 }
const panel: Room = { lines: 14, wide: 26, most: 4, mostLines: 5 }
const nameOnCard = { wide: 18, lines: 1.5, longWide: 26, longLines: 1 }

// Grown-ups read about 238 words of English a minute (Brysbaert, Journal of Memory and Language 109, 2019), so 119 in half of
// one; with the space after it a word is six characters.
const readInHalfAMinute = 714

/** Names of more than two lines in big letters are set in small ones. */
export const isLongName = (name: string, on: "page" | "card"): boolean =>
  linesOf(name, (on === "page" ? nameOnPage : nameOnCard).wide) > 2

/** What stands on the one page: first what is read in half a minute, then the rest as far as the page goes. */
export function onOnePage(blocks: readonly SheetBlock[], { name, isMadeUp }: Head): readonly FittedBlock[] {
  const used = page.foot + page.read + page.divider + heightOf(name, "page") + (isMadeUp ? page.madeUp : 0)
  const lines = page.lines - used
  const [early, late] = (["first", "then"] as const).map((part) => blocks.filter((one) => one.part === part))
  const least = fitted(toFit(late ?? []), { ...then, lines, most: 0 }).lines
  const firstRoom = {
    ...first,
    lines: (lines - least) / firstLine,
    characters: readInHalfAMinute - name.length,
  }
  const top = fitted(toFit(early ?? []), firstRoom)
  const rest = fitted(toFit(late ?? []), { ...then, lines: lines - top.lines * firstLine })
  return [...drawn(early ?? [], top.shown), ...drawn(late ?? [], rest.shown)]
}

const panelsInside = 6 // of eight: the face and the back are not for these

/** The panels of a card but its back: the face, and those inside, those with nothing on them last. */
export type OnCard = {
  readonly face: readonly FittedBlock[]
  readonly inside: readonly (readonly FittedBlock[])[]
}

/** The same words on a card: the first block, which is what I need where I said so, on its face, the others over the panels inside. */
export function onCard(all: readonly SheetBlock[], { name, isMadeUp }: Head): OnCard {
  const [needs, blocks] = [all.slice(0, 1), all.slice(1)]
  const used = 2.3 + heightOf(name, "card") + (isMadeUp ? 1.5 : 0)
  const face = drawn(needs, fitted(toFit(needs), { ...panel, lines: panel.lines - used }).shown)
  const inside = Array.from({ length: panelsInside }, (_, n) => {
    const from = Math.ceil((blocks.length * n) / panelsInside)
    const here = blocks.slice(from, Math.ceil((blocks.length * (n + 1)) / panelsInside))
    return drawn(here, fitted(toFit(here), panel).shown)
  })
  return { face, inside: inside.toSorted((a, b) => Number(b.length > 0) - Number(a.length > 0)) }
}

/** A line as one text. */
export const textOf = ({ lead, text, rest }: Line): string =>
  [lead, text, rest].filter((one) => one !== "").join(" ")

const toFit = (blocks: readonly SheetBlock[]) =>
  blocks.map(({ title, lines }) => ({ title, texts: lines.map(textOf) }))

const drawn = (
  blocks: readonly SheetBlock[],
  shown: readonly (readonly number[])[],
): readonly FittedBlock[] =>
  blocks.map(({ title, part, lines }, at) => ({
    title,
    part,
    shown: lines.filter((_, n) => shown[at]?.includes(n)),
    left: lines.filter((_, n) => shown[at]?.includes(n) !== true),
  }))

function heightOf(name: string, on: "page" | "card"): number {
  const size = on === "page" ? nameOnPage : nameOnCard
  return isLongName(name, on)
    ? linesOf(name, size.longWide) * size.longLines
    : linesOf(name, size.wide) * size.lines
}
