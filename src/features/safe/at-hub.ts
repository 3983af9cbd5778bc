/** What still stands at a hub after this device asked to end it. `unread`: what stood there is not known, the vault does not open. */
export type StandsAtHub =
  | { readonly kind: "unread" }
  | { readonly kind: "known"; readonly left: readonly LeftAtHub[] }

export type LeftAtHub = {
  readonly id: string
  readonly what: "share" | "booking"
  readonly hubName: string
}
