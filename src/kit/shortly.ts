// Up to here in Unicode each sign is a letter of its own as people see them: nothing joins another.
const oneEach = /^[\u0020-\u02ff]*$/

// Making one costs more than a hundred texts through it: made once, when first needed.
let segmenter: Intl.Segmenter | undefined

/**
 * The beginning of a text, for the name of a button that acts on it: its first line, up to `most` letters as people see
 * them, ending at a word. Never for showing what a person wrote: that stands whole.
 */
export function shortly(text: string, most = 60): string {
  const line = text.split("\n", 1)[0] ?? ""
  if (line === text && text.length <= most) return text
  if (oneEach.test(line.slice(0, most + 1))) return named(text, line, line.length > most ? most : undefined)
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" })
  const letters = segmenter.segment(line)
  const next = [...takeLetters(letters, most + 1)].at(most)
  return named(text, line, next?.index)
}

/** `end`: where the line is cut, if it must be. */
function named(text: string, line: string, end: number | undefined): string {
  if (end === undefined) return line === text ? text : `${line}…`
  const start = line.slice(0, end)
  const words = start.replace(/\s+\S*$/u, "")
  return `${words === "" ? start : words}…`
}

function* takeLetters(letters: Iterable<Intl.SegmentData>, count: number): Generator<Intl.SegmentData> {
  let taken = 0
  for (const letter of letters) {
    if (taken === count) return
    taken += 1
    yield letter
  }
}
