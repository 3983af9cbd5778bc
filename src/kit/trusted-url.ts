// Pages run under `require-trusted-types-for 'script'; trusted-types app`: a plain text is refused as a worker's address.
// One policy for the whole page (a second one of that name throws), made on first use, with our own scripts only.

/** What the browser takes as the address of a worker under Trusted Types; a plain text where it has none. */
export type ScriptAddress = string

type Policy = { createScriptURL(address: string): ScriptAddress }
type Factory = { createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy }

let policy: Policy | undefined

/**
 * Makes an address of one of our own scripts acceptable to `new Worker` and `serviceWorker.register`.
 * Throws when the address is of another origin, or is not the worker or a built asset: that would be a bug.
 */
export function trustedUrl(address: string): ScriptAddress {
  policy ??= factory()?.createPolicy("app", { createScriptURL: ours }) ?? { createScriptURL: ours }
  return policy.createScriptURL(address)
}

function factory(): Factory | undefined {
  // TypeScript's DOM library does not know Trusted Types; the shape above is the part of the standard used here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return (globalThis as { trustedTypes?: Factory }).trustedTypes
}

function ours(address: string): string {
  const url = new URL(address, location.href)
  const known = url.pathname === "/sw.js" || /^\/(assets|src)\/[\w./-]+$/.test(url.pathname)
  if (url.origin !== location.origin || !known) throw new Error("not one of our scripts")
  return url.href
}
