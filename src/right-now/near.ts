import type { Bytes } from "../crypto/aes-gcm.ts"
import { fromBase64url, toBase64url } from "../kit/base64url.ts"
import { fewOf } from "./few.ts"
import type { Doorstep } from "./format.ts"

/** The sealed doorstep page and its key: what the two files say, or that in short, and never more. */
export type Near = { readonly key: Bytes; readonly sealed: Bytes }

// Where the person's cards go, in the page as it is kept on the phone.
const place = /(<div id="right-now-own")(?: data-own="[\w.-]*")?/

/**
 * The HTML of *Right now* with the sealed page in it, in place of any it had: then a phone that opens it waits for no file.
 * Without `near`, as it was built. HTML that has no place for it, as it is.
 */
export function withNear(html: string, near: Near | undefined): string {
  const own = near === undefined ? "" : ` data-own="${toBase64url(near.key)}.${toBase64url(near.sealed)}"`
  return html.replace(place, (_all, start: string) => start + own)
}

/** Takes it out of the page that stands here, so that the page holds it no longer than needed. `undefined` when there is none. */
export function takeNear(root: ParentNode): Near | undefined {
  const standing = root.querySelector<HTMLElement>("#right-now-own")
  const [key, sealed] = standing?.dataset["own"]?.split(".").map(fromBase64url) ?? []
  delete standing?.dataset["own"]
  return key === undefined || sealed === undefined ? undefined : { key, sealed }
}

/** The page in short: of each card what stands there at first, and that there is more. In short again, it is the same. */
export const inShort = (page: Doorstep): Doorstep => ({
  ...page,
  cards: page.cards.map((card) => {
    const few = fewOf(card.lines)
    return few < card.lines.length ? { ...card, lines: card.lines.slice(0, few), more: true } : card
  }),
})
