import type { DeskSession } from "../wire/desk.ts"
import type { Keyring } from "./keys/keyring.ts"

/** Somebody signed in, with the keys that live as long as this page and no longer. */
export type AtTheDesk = { readonly session: DeskSession; readonly keyring: Keyring }
