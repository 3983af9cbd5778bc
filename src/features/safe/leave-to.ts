import { blankPage, httpsAddress } from "../../kit/leaving.ts"
import { fail, ok, type Result } from "../../kit/result.ts"

/** Pages that say nothing about anybody, to choose from. Their names stand in the words of this room. */
export const neutralPages = [
  { name: "weather", to: "https://www.bbc.co.uk/weather" },
  { name: "wikipedia", to: "https://en.wikipedia.org/wiki/Main_Page" },
  { name: "search", to: "https://www.google.co.uk/" },
  { name: "blank", to: blankPage },
] as const

/** Which of the choices an address is; any other is a page of the person's own. */
export const nameOf = (to: string): (typeof neutralPages)[number]["name"] | "own" =>
  neutralPages.find((one) => one.to === to)?.name ?? "own"

export type AddressProblem = { readonly kind: "not-an-address" | "not-https" | "own-address" }

/** An address as somebody typed it, with or without `https://`. `ours`: the origin of this app. Nothing is asked of anybody. */
export function checkAddress(typed: string, ours: string): Result<string, AddressProblem> {
  const words = typed.trim()
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(words) && !/^[\w.-]+:\d/.test(words) ? words : `https://${words}`
  if (words === "" || !URL.canParse(whole)) return fail({ kind: "not-an-address" })
  const { protocol, host } = new URL(whole)
  if (protocol !== "https:") return fail({ kind: "not-https" })
  if (host === new URL(ours).host) return fail({ kind: "own-address" })
  const address = httpsAddress(whole)
  return address === undefined ? fail({ kind: "not-an-address" }) : ok(address)
}
