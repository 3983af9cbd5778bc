import { newToken } from "../crypto/hash.ts"
import { randomBytes } from "../crypto/random.ts"
import { toBase64url } from "../kit/base64url.ts"
import type { Instant } from "../kit/instant.ts"
import { type Result, fail, ok } from "../kit/result.ts"
import { type LinkProblem, writeLink } from "./link.ts"

/** What a new link stands on. `link` and `key` open the share; `path` is its public address at the service. */
export type NewLink = { readonly link: string; readonly key: string; readonly path: string }

/**
 * A fresh link at `origin` (`https://example.org`, no slash at the end), which says that it ends at `exp` (whole seconds) where that
 * is known: its own 32-byte key and its own 256-bit path, no passcode, content that stays. Problems: those of `writeLink`. Never throws.
 */
export function newLink(
  origin: string,
  exp: Instant | undefined,
  label?: string,
): Result<NewLink, LinkProblem> {
  const path = newToken()
  const key = toBase64url(randomBytes(32))
  const written = writeLink({
    url: `${origin}/shl/${path}`,
    key,
    ...(exp === undefined ? {} : { exp }),
    ...(label === undefined ? {} : { label }),
    longTerm: false,
    passcode: false,
    direct: false,
  })
  return written.ok ? ok({ link: written.value, key, path }) : fail(written.problem)
}
