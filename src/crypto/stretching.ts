/**
 * How a passphrase is stretched. Argon2id (RFC 9106): `memoryKib` KiB, `passes` over it, one lane. PBKDF2-HMAC-SHA-256
 * (RFC 8018), only where WebAssembly does not run: `passes` iterations, `memoryKib` 0.
 */
export type Stretching = {
  readonly kdf: "argon2id" | "pbkdf2-sha256"
  readonly memoryKib: number
  readonly passes: number
}

const mebibyte = 1024

/**
 * Whether stored parameters may be used: 19 to 256 MiB, 1 to 10 passes, and never below OWASP's floor (one pass needs 46 MiB);
 * PBKDF2 from 600,000 to 10,000,000. The rule for opening: whoever stored them may have been made to weaken them.
 */
export function isSafe({ kdf, memoryKib, passes }: Stretching): boolean {
  if (!Number.isInteger(memoryKib) || !Number.isInteger(passes)) return false
  if (kdf === "pbkdf2-sha256") return memoryKib === 0 && passes >= 600_000 && passes <= 10_000_000
  const least = passes === 1 ? 46 * mebibyte : 19 * mebibyte
  return memoryKib >= least && memoryKib <= 256 * mebibyte && passes >= 1 && passes <= 10
}

/** The one that costs somebody who guesses more. Argon2id before PBKDF2, then memory times passes. */
export function stronger(one: Stretching, other: Stretching): Stretching {
  if (one.kdf !== other.kdf) return one.kdf === "argon2id" ? one : other
  const work = ({ memoryKib, passes }: Stretching) => Math.max(1, memoryKib) * passes
  return work(other) > work(one) ? other : one
}
