import * as z from "zod/mini"
import { fail, ok, type Result } from "../kit/result.ts"

/** The longest text a person can keep in one place, in UTF-16 code units (what `maxlength` counts). */
export const longestText = 5000

/** Why a text cannot be kept as it is. `name` is the character as Unicode knows it: "bell (U+0007)". */
export type WordsProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly longest: number; readonly over: number }
  | { readonly kind: "control-character"; readonly name: string }
  | { readonly kind: "broken-character" }

/**
 * Looks whether a person's text can be kept, and answers it ready to keep: trimmed, line ends as `\n`.
 * Problems: `empty`, `too-long`, `control-character` (any of Unicode's Cc but tab and newline, named),
 * `broken-character` (half of a surrogate pair, which storing would change). Never throws, never alters a word.
 */
export function checkWords(typed: string, longest = longestText): Result<string, WordsProblem> {
  const text = typed.replaceAll("\r\n", "\n").replaceAll("\r", "\n").trim()
  if (text === "") return fail({ kind: "empty" })
  const control = firstControl(text)
  if (control !== undefined) return fail({ kind: "control-character", name: control })
  if (!text.isWellFormed()) return fail({ kind: "broken-character" })
  if (text.length > longest) return fail({ kind: "too-long", longest, over: text.length - longest })
  return ok(text)
}

const tidy = (text: string): boolean => firstControl(text) === undefined && text.isWellFormed()

/** A stored text that may be empty. */
export const maybeWords = (longest = longestText) =>
  z.string().check(z.maxLength(longest), z.refine(tidy, "control-character"))

/** A stored text with something in it. */
export const words = (longest = longestText) => maybeWords(longest).check(z.minLength(1))

function firstControl(text: string): string | undefined {
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f)
    if (isControl && letter !== "\t" && letter !== "\n") return nameOf(code)
  }
  return undefined
}

// Unicode 17, NameAliases.txt (control aliases, read 2026-11-22), the ones people meet by pasting.
const names: Readonly<Record<number, string>> = {
  0x00: "null",
  0x07: "bell",
  0x08: "backspace",
  0x0b: "vertical tab",
  0x0c: "form feed",
  0x1a: "substitute",
  0x1b: "escape",
  0x7f: "delete",
  0x85: "next line",
}

function nameOf(code: number): string {
  return `${names[code] ?? "control character"} (U+${code.toString(16).toUpperCase().padStart(4, "0")})`
}
