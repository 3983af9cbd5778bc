import { useEffect, useState } from "preact/hooks"
import type { Hub } from "../wire/hubs.ts"
import { useServices } from "./services.ts"
import { freshSlots, keptSlots, type Slots } from "./slots.ts"

/** Free times for a page: what is kept at once, what the service says as soon as it answers. */
export type SlotsHere = {
  readonly known: Slots | undefined
  readonly isLoading: boolean
}

/**
 * The free times of one hub; none for no hub. `stamp` asks anew when it changes: a time was booked, cancelled or taken, or
 * the network is back.
 */
export function useSlots(hub: Hub | undefined, stamp: string): SlotsHere {
  const services = useServices()
  const [here, setHere] = useState<SlotsHere & { readonly hub?: string }>({
    known: undefined,
    isLoading: true,
  })
  useEffect(() => {
    if (hub === undefined) return undefined
    let gone = false
    const show = (known: Slots | undefined, isLoading: boolean) => {
      if (!gone) setHere((before) => ({ hub: hub.id, isLoading, known: known ?? sameHub(before, hub) }))
    }
    void keptSlots(services.vault, hub.id).then((kept) => show(kept, true))
    void freshSlots(services, hub).then((fresh) => show(fresh, false))
    return () => {
      gone = true
    }
  }, [services, hub?.id, stamp])
  return here.hub === hub?.id ? here : { known: undefined, isLoading: true }
}

const sameHub = (before: SlotsHere & { readonly hub?: string }, hub: Hub): Slots | undefined =>
  before.hub === hub.id ? before.known : undefined
