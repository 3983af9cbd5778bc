type Place = Pick<Location, "hash" | "pathname">
type Past = Pick<History, "replaceState">

/**
 * Takes the one-time link's token (`#enrol=…`, 43 base64url characters) out of the address, at once and whatever becomes of it:
 * it must not stay in the history, nor in sight. Behind the `#` it was never sent to anyone.
 */
export function takeEnrolToken({ hash, pathname }: Place, past: Past): string | undefined {
  if (hash !== "") past.replaceState(null, "", pathname)
  return /^#enrol=([\w-]{43})$/.exec(hash)?.[1]
}
