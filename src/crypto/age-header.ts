import { fail, ok, type Result } from "../kit/result.ts"
import type { Bytes } from "./aes-gcm.ts"

/**
 * Why a file is not one we open, found without any work. `empty` · `too-big` (past 25 MB) · `not-age`: some other file ·
 * `armoured`: age written as text · `for-a-key`: made for somebody's age key, not for words · `too-much-work`: its words are
 * stretched further than any copy of ours, which would only stall the phone · `cut-short` · `damaged`.
 */
export type AgeHeaderProblem = {
  readonly kind:
    | "empty"
    | "too-big"
    | "not-age"
    | "armoured"
    | "for-a-key"
    | "too-much-work"
    | "cut-short"
    | "damaged"
}

/** A file of ours is a few hundred kilobytes; whoever needs more of them than this is not copying a plan. */
export const mostAgeBytes = 25_000_000
/** What we seal with, and the most we open (`age -p` itself takes 18): each step doubles time and memory. */
export const usualLogN = 17
export const mostLogN = 18

const first = "age-encryption.org/v1"
const armour = "-----BEGIN AGE ENCRYPTED FILE-----"
const longestLine = 200
const nonceBytes = 16
const tagBytes = 16

/**
 * How much work a file sealed with words asks for, as scrypt's log2(N). Nothing is tried with any words.
 * Source: C2SP age specification v1, "Header" and "scrypt recipient stanza" (c2sp.org/age, read 2026-11-22).
 */
export function readAgeHeader(bytes: Bytes): Result<{ readonly logN: number }, AgeHeaderProblem> {
  if (bytes.length === 0) return fail({ kind: "empty" })
  if (bytes.length > mostAgeBytes) return fail({ kind: "too-big" })
  const { lines, headerBytes } = linesOf(bytes)
  const [version = "", stanza = "", body = "", mac = ""] = lines
  if (version.startsWith(armour)) return fail({ kind: "armoured" })
  if (version !== first) return fail({ kind: isBeginning(version, lines) ? "cut-short" : "not-age" })
  // Where the file ends within its header, its last line says nothing.
  const broken = fail({ kind: headerBytes === bytes.length ? "cut-short" : "damaged" } as const)
  const isWhole = (line: number) => line < lines.length - 1 || broken.problem.kind === "damaged"
  if (!isWhole(1)) return broken
  if (!stanza.startsWith("-> ")) return broken
  const [, type, salt, logN, ...more] = stanza.split(" ")
  // Files for a key may have a stanza made up to keep readers honest, so one of another name is no damage.
  if (type !== "scrypt") return fail({ kind: "for-a-key" })
  if (!/^[\w+/]{22}$/.test(salt ?? "") || !/^[1-9]\d{0,8}$/.test(logN ?? "") || more.length > 0) return broken
  if (Number(logN) > mostLogN) return fail({ kind: "too-much-work" })
  if (!isWhole(3) || !/^[\w+/]{43}$/.test(body) || !/^--- [\w+/]{43}$/.test(mac)) return broken
  if (bytes.length - headerBytes < nonceBytes + tagBytes) return fail({ kind: "cut-short" })
  return ok({ logN: Number(logN) })
}

/** A header made for words has four lines; `headerBytes` is where they end, or the whole file's length where it ends first. */
function linesOf(bytes: Bytes): { readonly lines: readonly string[]; readonly headerBytes: number } {
  const lines: string[] = []
  let from = 0
  while (lines.length < 4 && from < bytes.length) {
    const ahead = bytes.subarray(from, from + longestLine)
    const end = ahead.indexOf(0x0a)
    lines.push(ascii(end === -1 ? ahead : ahead.subarray(0, end)))
    from += end === -1 ? ahead.length : end + 1
    if (end === -1) break
  }
  return { lines, headerBytes: from }
}

const isBeginning = (version: string, lines: readonly string[]): boolean =>
  lines.length === 1 && first.startsWith(version) && version.length > 3

const ascii = (bytes: Bytes): string => String.fromCharCode(...bytes)
