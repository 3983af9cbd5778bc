import { newSealingPair } from "../../src/crypto/jwe.ts"
import { Booking } from "../../src/domain/booking.ts"
import { Share } from "../../src/domain/share.ts"
import type { EpochKey } from "../../src/outbox/errand.ts"
import { itemsOf } from "../../src/outbox/item.ts"
import { sendOutbox } from "../../src/outbox/send.ts"
import { memoryDisk, memoryVault } from "../../src/vault/memory.ts"
import { listThings } from "../../src/vault/stores/list.ts"
import { serviceDouble } from "./service-double.ts"
import { anId } from "./things.ts"

export const team = await newSealingPair()
export const epoch: EpochKey = { epoch: anId(900_001), key: team.publicJwk }

/** A device with an outbox, and the service it talks to. `clock.now` and `keys.epoch` can be set. */
export function aDevice() {
  const disk = memoryDisk()
  const vault = memoryVault(disk)
  const service = serviceDouble()
  const clock = { now: 1_795_000_000 }
  const keys: { epoch: EpochKey | undefined } = { epoch }
  let ids = 500_000
  const handed = { now: clock.now, newId: () => anId((ids += 1)) }
  const sending = {
    vault,
    client: service.client,
    keyOf: async () => keys.epoch,
    now: () => clock.now,
    newId: handed.newId,
  }
  const items = async () => {
    const found = await vault.all("outbox")
    return found.ok ? itemsOf(found.value) : []
  }
  const bookings = async () => {
    const found = await listThings(vault, "bookings", Booking)
    return found.ok ? found.value.things : []
  }
  const shares = async () => {
    const found = await listThings(vault, "shares", Share)
    return found.ok ? found.value.things : []
  }
  const send = async (anyway = false) => {
    const sent = await sendOutbox(sending, anyway)
    if (!sent.ok) throw new Error(sent.problem.kind)
    return sent.value
  }
  return { disk, vault, service, clock, keys, handed, sending, items, bookings, shares, send }
}
