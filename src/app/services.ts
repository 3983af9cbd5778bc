import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import type { ServiceClient } from "../service-client/port.ts"
import type { Keeping } from "../vault/keeping-port.ts"
import type { Lock } from "../vault/lock-port.ts"
import type { Vault } from "../vault/port.ts"
import type { HubClock } from "./hub-clock.ts"
import type { Hubs } from "./hubs.ts"
import type { Sending } from "./sending.ts"
import type { State } from "./state.ts"

/**
 * Whose things these are. `own`: the person's, kept on this device. `not-mine`: the person's on a device that is not theirs,
 * in memory alone. `sample`: made up, to look round in; never the person's, and nothing of it is kept, printed as theirs or sent.
 */
export type Mode = "own" | "not-mine" | "sample"

/** Everything a route may use that is not a pure rule. Made once in `main.tsx`, handed down by context; twins in tests. */
export type Services = {
  readonly mode: Mode
  readonly vault: Vault
  /** Of the person's own things on this device; `undefined` where nothing is kept on it. */
  readonly lock?: Lock
  /** What that vault keeps beside itself; `undefined` as above. */
  readonly keeping?: Keeping
  /** Lets a vault that is lost be begun anew, until the answer is called (`SealedVault`). */
  readonly beginAnew?: () => () => void
  readonly client: ServiceClient
  readonly state: State
  readonly hubs: Hubs
  readonly sending: Sending
  readonly hubClock: HubClock
  /** By this device's clock; what is booked or shared goes by the hubs'. */
  readonly now: () => Instant
  readonly today: () => Day
  readonly newId: () => string
}

export const ServicesContext = createContext<Services | undefined>(undefined)

/** The services inside a route. Throws outside the app's frame: that would be a bug. */
export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (services === undefined) throw new Error("a route was drawn without its services")
  return services
}
