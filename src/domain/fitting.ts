/** Texts under one heading, the most important first. Each stands whole or not at all: nobody's sentence is cut off. */
export type Block = { readonly title: string; readonly texts: readonly string[] }

/** How much there is room for on paper. Widths are in em, the height of the letters. */
export type Room = {
  /** Lines high, headings and the space between blocks counted. */
  readonly lines: number
  /** How wide a line is. */
  readonly wide: number
  /** How wide a heading beside its texts may be; without it headings stand above them. */
  readonly titleWide?: number
  /** How many characters may be read, all in all. */
  readonly characters?: number
  /** The most texts of one block. */
  readonly most: number
  /** The most lines of one text. */
  readonly mostLines: number
}

/** Which texts of each block stand there, by where they stand in it; the lines of paper they take. */
export type Fitted = { readonly shown: readonly (readonly number[])[]; readonly lines: number }

const gap = 0.4 // lines between two blocks

/**
 * Chooses what stands on a piece of paper: in turn one text of each block, so that none is crowded out by the one above.
 * What does not fit whole is left out, and a line is kept in each block to say so. Guesses letters wider than most are, so
 * that what was chosen also fits on a phone with other letters.
 */
export function fitted(blocks: readonly Block[], room: Room): Fitted {
  const all = blocks.map((block) => ({
    block,
    heading: linesOf(block.title, (room.titleWide ?? room.wide) / bold),
    shown: [] as readonly number[],
    high: 0,
    next: 0,
  }))
  const heightOf = ({ block, heading, shown, high }: (typeof all)[number]): number => {
    if (block.texts.length === 0) return 0
    const texts = high + (shown.length < block.texts.length ? 1 : 0)
    return gap + (room.titleWide === undefined ? heading + texts : Math.max(heading, texts))
  }
  const height = () => all.reduce((sum, one) => sum + heightOf(one), 0)
  let read = 0
  const take = (one: (typeof all)[number]): boolean => {
    while (one.shown.length < room.most && one.next < one.block.texts.length) {
      const at = one.next
      one.next += 1
      const text = one.block.texts[at] ?? ""
      if (read + text.length > (room.characters ?? Infinity)) continue
      const lines = linesOf(text, room.wide, room.mostLines + 1)
      if (lines > room.mostLines) continue
      const before = { shown: one.shown, high: one.high }
      Object.assign(one, { shown: [...one.shown, at], high: one.high + lines })
      if (height() <= room.lines) {
        read += text.length
        return true
      }
      Object.assign(one, before)
    }
    return false
  }
  let isMore = true
  while (isMore) isMore = all.map(take).some(Boolean)
  return { shown: all.map((one) => one.shown), lines: height() }
}

const bold = 1.1 // how much wider bold letters are

/** How many lines a text takes on paper, guessed rather too high; counting stops at `enough`. */
export function linesOf(text: string, wide: number, enough = Infinity): number {
  let lines = 0
  for (const part of text.split("\n")) {
    lines += 1
    let used = 0
    for (const [word] of part.matchAll(/\S+\s*|\s+/g)) {
      const width = widthOf(word)
      if (used > 0 && used + width > wide) {
        lines += 1
        used = 0
      }
      // A word that is wider than a line is broken anywhere.
      lines += Math.floor(width / wide)
      used += width % wide
      if (lines >= enough) return lines
    }
  }
  return lines
}

function widthOf(word: string): number {
  let width = 0
  for (const letter of word) width += letterWidth(letter)
  return width
}

// Measured on DejaVu Sans, which is wider than the letters most phones and printers have.
function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0x2e80) return 1.4 // Chinese, Japanese and Korean writing, pictures
  if (code >= 0x900) return 1
  if (/[ijlI.,:;'|()[\]! ]/.test(letter)) return 0.4
  if (/[mwMW@%]/.test(letter)) return 1
  return /\p{Lu}/u.test(letter) ? 0.8 : 0.64
}
