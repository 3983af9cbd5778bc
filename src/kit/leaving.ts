/**
 * Leaving quickly as somebody set it up beforehand: where to, and what is said, in the language it was set up in. A plain
 * record, so that it can be used before anything else is loaded, and beside whatever is broken.
 */
export type Leaving = {
  /** An https address, or our own page with nothing on it. */
  readonly to: string
  readonly words: LeavingWords
}

/** `leave`: on the button. `two`, `one`: how often Shift is still to be pressed. `over`: it took too long. `blank`: in place of the page. */
export type LeavingWords = Readonly<Record<(typeof leavingWords)[number], string>>
export const leavingWords = ["leave", "two", "one", "over", "blank"] as const

/** The page of ours with nothing on it. */
export const blankPage = "/blank"

const longest = 500

/** The record as it was kept; whatever is damaged or leads elsewhere than https is none. */
export function readLeaving(kept: unknown): Leaving | null {
  if (typeof kept !== "object" || kept === null || !("to" in kept && "words" in kept)) return null
  const { to, words } = kept
  if (typeof to !== "string" || (to !== blankPage && httpsAddress(to) === undefined)) return null
  const read = readWords(words)
  return read === undefined ? null : { to, words: read }
}

function readWords(kept: unknown): LeavingWords | undefined {
  if (typeof kept !== "object" || kept === null) return undefined
  const known = new Map(Object.entries(kept))
  const word = (name: (typeof leavingWords)[number]): string => {
    const said: unknown = known.get(name)
    return typeof said === "string" ? said.slice(0, longest) : ""
  }
  const words = { leave: word("leave"), two: word("two"), one: word("one"), over: word("over") }
  return words.leave === "" ? undefined : { ...words, blank: word("blank") }
}

/** An https address of a host with a name, without a user or password in it, at most 500 characters; `undefined` for anything else. */
export function httpsAddress(typed: string): string | undefined {
  const url = URL.canParse(typed) ? new URL(typed) : undefined
  const isOne =
    url?.protocol === "https:" && url.username + url.password === "" && /[^.][.][^.]/.test(url.host)
  return isOne && url.href.length <= longest ? url.href : undefined
}

/** Where leaving leads now. With little data, or no network at all, our blank page: never an error that names us. */
export const leavesTo = ({ to }: Leaving, { isOnline, littleData }: Reach): string =>
  isOnline && !littleData ? to : blankPage

type Reach = { readonly isOnline: boolean; readonly littleData: boolean }
