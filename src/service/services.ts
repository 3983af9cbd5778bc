import type { Database } from "./db/database.ts"
import type { Pack } from "./hubs/pack.ts"
import type { LogLine } from "./log.ts"

/** How much is taken at once, in bytes of body. */
export type Limits = { readonly bookingBytes: number; readonly shareFileBytes: number }

/** The limits the service runs with (safety.md, The service). Tests may hand in their own. */
export const usualLimits: Limits = { bookingBytes: 64 * 1024, shareFileBytes: 256 * 1024 }

/** Where people reach the two listeners, without a slash at the end: `https://door.example`. */
export type Addresses = { readonly publicUrl: string; readonly deskUrl: string }

/** What every room of the service is handed. `now` is whole seconds since 1970 UTC. */
export type Services = {
  readonly database: Database
  readonly pack: Pack
  readonly now: () => number
  readonly limits: Limits
  readonly addresses: Addresses
  readonly log: (line: LogLine) => void
}
