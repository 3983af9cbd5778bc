import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Stretcher } from "../crypto/stretch.ts"
import type { DeskClient } from "../service-client/desk-port.ts"
import type { Passkeys } from "./passkeys.ts"

/** Everything the desk's pages and rules are handed; tests hand in their own. */
export type DeskServices = {
  readonly client: DeskClient
  readonly passkeys: Passkeys
  readonly stretcher: Stretcher
  readonly newId: () => string
  readonly print: () => void
}

export const DeskContext = createContext<DeskServices | undefined>(undefined)

/** The services of the desk this is drawn in. */
export function useDesk(): DeskServices {
  const services = useContext(DeskContext)
  if (services === undefined) throw new Error("drawn outside the desk")
  return services
}
