import * as z from "zod/mini"
import { addDays, dayOf } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import type { ServiceClient } from "../service-client/port.ts"
import type { Vault } from "../vault/port.ts"
import type { HubClock } from "./hub-clock.ts"
import { keepValue, readKept } from "../vault/stores/kept.ts"
import { Seconds } from "../wire/fields.ts"
import type { Hub } from "../wire/hubs.ts"
import { Slot } from "../wire/slots.ts"

const KeptSlots = z.object({ at: Seconds, slots: z.array(Slot) })

/** Free times of a hub as they were at a moment; `isLive` when the service just said so. */
export type Slots = { readonly slots: readonly Slot[]; readonly at: Instant; readonly isLive: boolean }

const daysAhead = 21 // three weeks: as far as people plan, in one small answer

type Handed = {
  readonly vault: Vault
  readonly client: ServiceClient
  readonly hubClock: Pick<HubClock, "now">
}

/** The times last kept for a hub; `undefined` when there are none. */
export async function keptSlots(vault: Vault, hub: string): Promise<Slots | undefined> {
  const kept = await readKept(vault, nameOf(hub), KeptSlots)
  return kept.ok && kept.value !== undefined ? { ...kept.value, isLive: false } : undefined
}

/** Asks for a hub's free times of the coming weeks and keeps them; what was kept when the service does not answer. */
export async function freshSlots({ vault, client, hubClock }: Handed, hub: Hub): Promise<Slots | undefined> {
  const today = dayOf(hubClock.now(), hub.timeZone)
  const answer = await client.slots(hub.id, today, addDays(today, daysAhead - 1))
  if (!answer.ok) return await keptSlots(vault, hub.id)
  const said = { at: hubClock.now(), slots: answer.value.slots }
  await vault.change([keepValue(nameOf(hub.id), said)])
  return { ...said, isLive: true }
}

const nameOf = (hub: string): string => `slots:${hub}`
