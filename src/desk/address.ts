type Place = Pick<Location, "hash" | "pathname">
type Past = Pick<History, "replaceState">

/** A one-time link: what it is for, and its token (43 base64url characters). */
export type OneTimeLink = { readonly to: "enrol" | "recover"; readonly token: string }

/**
 * Takes the one-time link (`#enrol=…`, `#recover=…`) out of the address, at once and whatever becomes of it: it must not stay in
 * the history, nor in sight. Behind the `#` it was never sent to anyone.
 */
export function takeLink({ hash, pathname }: Place, past: Past): OneTimeLink | undefined {
  if (hash !== "") past.replaceState(null, "", pathname)
  const [, to, token = ""] = /^#(enrol|recover)=([\w-]{43})$/.exec(hash) ?? []
  return to === "enrol" || to === "recover" ? { to, token } : undefined
}
