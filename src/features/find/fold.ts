// What a folded letter is told apart by: nothing a person leaves out when they type in a hurry.

// Marks set on Latin, Greek and Cyrillic letters, and what makes a sign an emoji. Vowels and points of Arabic, Hebrew, Hindi
// or Thai stand in other blocks: they are letters of a word there, and stay.
// Unicode 17, Blocks.txt: Combining Diacritical Marks, their extensions, variation selectors (read 2026-11-22).
const marks = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g

// Letters that are one sign and are typed as others. Turkish has four i: with these, and İ without its dot, all of them are one.
const alike: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ς: "σ",
}
const twins = new RegExp(`[${Object.keys(alike).join("")}]`, "g")

// Apostrophes inside a word, and signs nobody sees: "don't" is found as "dont".
const unseen = /['’‘ʼ`]|\p{Cf}/gu
const between = /[\p{P}\p{Z}\p{C}]+/gu

/** Words as they are compared: without capitals, accents and signs between them, one space between words, none around. */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase().replaceAll(apostrophes, "").replaceAll(gaps, " ").trim()
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(marks, "")
    .replaceAll(twins, (letter) => alike[letter] ?? letter)
    .replaceAll(unseen, "")
    .replaceAll(between, " ")
    .normalize("NFC")
    .trim()
}

// Most of what people here write is plain, and goes ten times as fast.
// oxlint-disable-next-line no-control-regex -- every ASCII character, tabs and line ends among them
const isPlain = /^[\u0000-\u007f]*$/
const apostrophes = /['`]/g
// What `between` is in ASCII: everything but letters, digits and the signs Unicode calls symbols.
// oxlint-disable-next-line no-control-regex -- control characters stand between words as spaces do
const gaps = /[\u0000-\u0020!"#%&()*,\-./:;?@[\\\]_{}\u007f]+/g

/** The words a person looks for, each once. Nothing when there is none: then nothing is looked for. */
export function wordsOf(asked: string): readonly string[] {
  const folded = fold(asked)
  return folded === "" ? [] : [...new Set(folded.split(" "))]
}
