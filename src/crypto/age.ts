import { Decrypter, Encrypter } from "age-encryption"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Bytes } from "./aes-gcm.ts"
import { type AgeHeaderProblem, readAgeHeader, usualLogN } from "./age-header.ts"

/** `wrong-words`: they do not open it · `no-room`: the device had no memory for the work. Nothing is known of what is inside then. */
export type AgeProblem = AgeHeaderProblem | { readonly kind: "wrong-words" | "no-room" }

/**
 * Seals bytes as an age v1 file that opens with these words, in the thread it is called in: about a second of work and 128 MB,
 * so pages go through `age-work.ts`. The file tells its size and that age made it, nothing else.
 * Problem: `no-room`.
 */
export async function sealAge(
  plain: Bytes,
  words: string,
  logN = usualLogN,
): Promise<Result<Bytes, { readonly kind: "no-room" }>> {
  const age = new Encrypter()
  age.setPassphrase(words)
  age.setScryptWorkFactor(logN)
  try {
    return ok(new Uint8Array(await age.encrypt(plain)))
  } catch (problem) {
    if (!hasRoom(logN)) return fail({ kind: "no-room" })
    throw problem
  }
}

/**
 * Opens an age v1 file with each of these words in turn. Whatever the bytes are, it answers: what is not a whole file for words,
 * or would ask for more work than ours do, is refused before any work. Every byte is held by a tag: a changed file never opens.
 */
export async function openAge(bytes: Bytes, tries: readonly string[]): Promise<Result<Bytes, AgeProblem>> {
  const header = readAgeHeader(bytes)
  if (!header.ok) return header
  const age = new Decrypter()
  for (const words of tries) age.addPassphrase(words)
  let wrong = false
  // Asked only when no words opened it: so wrong words are told from a damaged file.
  age.addIdentity({
    unwrapFileKey: () => {
      wrong = true
      return null
    },
  })
  try {
    return ok(new Uint8Array(await age.decrypt(bytes)))
  } catch {
    if (!hasRoom(header.value.logN)) return fail({ kind: "no-room" })
    return fail({ kind: wrong ? "wrong-words" : "damaged" })
  }
}

/** Whether there is memory for scrypt's table (RFC 7914: 128 × r × N bytes, r = 8). Asked after something went wrong. */
function hasRoom(logN: number): boolean {
  try {
    return new Uint8Array(1024 * 2 ** logN).length > 0
  } catch {
    return false
  }
}
