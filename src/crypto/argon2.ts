import { argon2id } from "hash-wasm"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Bytes } from "./aes-gcm.ts"
import { isSafe, type Stretching } from "./stretching.ts"

/**
 * `out-of-range`: the parameters are weaker than we would ever have chosen, or so strong that they would only stall the browser.
 * `not-stretched`: the worker did not start, or broke off.
 */
export type StretchProblem = { readonly kind: "out-of-range" | "not-stretched" }

const mebibyte = 1024
const saltBytes = 32

/** What a trial may choose, strongest first; the last is the floor (OWASP Password Storage Cheat Sheet, read 2026-11-22). */
export const choices: readonly Stretching[] = [
  { kdf: "argon2id", memoryKib: 64 * mebibyte, passes: 3 },
  { kdf: "argon2id", memoryKib: 46 * mebibyte, passes: 1 },
  { kdf: "argon2id", memoryKib: 19 * mebibyte, passes: 2 },
]
/** Where WebAssembly does not run (the same source). */
export const withoutWasm: Stretching = { kdf: "pbkdf2-sha256", memoryKib: 0, passes: 600_000 }
const trialMs = 1200

/**
 * Stretches a passphrase to 32 bytes, in the thread it is called in: up to seconds of work, so pages go through `stretch.ts`.
 * The passphrase is normalised (NFKC) so that the same letters typed on another keyboard are the same bytes.
 */
export async function stretchHere(
  passphrase: string,
  salt: Bytes,
  by: Stretching,
): Promise<Result<Bytes, StretchProblem>> {
  if (!isSafe(by) || salt.length !== saltBytes) return fail({ kind: "out-of-range" })
  return ok(await derive(new TextEncoder().encode(passphrase.normalize("NFKC")), salt, by))
}

/** The function itself, without the range: what published vectors are held against. */
export async function derive(password: Bytes, salt: Bytes, by: Stretching): Promise<Bytes> {
  if (by.kdf === "argon2id") {
    const memory = { iterations: by.passes, memorySize: by.memoryKib, parallelism: 1 }
    return new Uint8Array(await argon2id({ password, salt, ...memory, hashLength: 32, outputType: "binary" }))
  }
  const base = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"])
  const params = { name: "PBKDF2", hash: "SHA-256", salt, iterations: by.passes }
  return new Uint8Array(await crypto.subtle.deriveBits(params, base, 256))
}

type Trial = { readonly run: (by: Stretching) => Promise<unknown>; readonly clockMs: () => number }
const oneRun: Trial = {
  run: (by) => derive(new Uint8Array(16), new Uint8Array(saltBytes), by),
  clockMs: () => performance.now(),
}

/**
 * The strongest of `choices` that this device does in under 1.2 s, by trying; the floor where none is that quick; PBKDF2 where
 * WebAssembly does not run at all. A choice there is no memory for counts as too slow.
 */
export async function chooseHere({ run, clockMs }: Trial = oneRun): Promise<Stretching> {
  let floor = withoutWasm
  for (const choice of choices) {
    try {
      const began = clockMs()
      await run(choice)
      if (clockMs() - began < trialMs) return choice
      floor = choice
    } catch {
      // no WebAssembly, or not this much memory: the next asks for less
    }
  }
  return floor
}
