import { sha256 } from "./hash.ts"
import { randomBytes } from "./random.ts"

// Crockford's Base32 (crockford.com/base32.html, read 2026-11-22): no I, L, O or U, which are misread or misheard.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const secretLetters = 26 // 130 bits: nobody can try them all, so it needs no slow stretching
const checkLetters = 2
const groupLetters = 4

/** A printed code as people see it: seven groups of four letters and digits. The last two letters check the rest. */
export type RecoveryCode = { readonly groups: readonly string[] }

/** A fresh code. Danger: it is a key by itself, to all that is sealed for it. */
export async function newRecoveryCode(): Promise<RecoveryCode> {
  // 32 divides 256, so the low five bits of a random byte are evenly spread.
  const secret = Array.from(randomBytes(secretLetters), (byte) => alphabet.charAt(byte & 31)).join("")
  const whole = secret + (await checkOf(secret))
  const groups = Array.from({ length: whole.length / groupLetters }, (_, n) =>
    whole.slice(n * groupLetters, (n + 1) * groupLetters),
  )
  return { groups }
}

/**
 * Reads a code as somebody typed it: any case, spaces or dashes anywhere, O for 0, I and L for 1. Answers its secret letters,
 * or `undefined` when letters are missing or the check says that one is wrong.
 */
export async function readRecoveryCode(typed: string): Promise<string | undefined> {
  const letters = tidyGroup(typed)
  if (letters.length !== secretLetters + checkLetters) return undefined
  const secret = letters.slice(0, secretLetters)
  return letters.slice(secretLetters) === (await checkOf(secret)) ? secret : undefined
}

/** Letters as they stand in a code, whatever way they were typed. */
export const tidyGroup = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1")

async function checkOf(secret: string): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(secret))
  return Array.from(digest.subarray(0, checkLetters), (byte) => alphabet.charAt(byte & 31)).join("")
}
