import { signal } from "@preact/signals"
import { loadTexts, textsOf } from "../i18n/texts.ts"
import { fail } from "../kit/result.ts"
import { nobody } from "../service-client/nobody.ts"
import { memoryVault } from "../vault/memory.ts"
import type { StoreName, Vault } from "../vault/port.ts"
import { stateInMemory } from "./in-memory.ts"
import { sampleThings } from "./sample-things.ts"
import type { Services } from "./services.ts"

/** What leaves a device, or says that it did. Of made-up things there is none. */
const sent: readonly StoreName[] = ["outbox", "bookings", "shares"]

/**
 * Services over made-up things, new each time. They have a vault of their own, reach no service, and know about hubs only
 * what the person's own services know already: whatever is done with them touches nothing of the person's.
 */
export async function sampleServices(own: Services): Promise<Services> {
  const { hubClock, now, today, newId } = own
  await loadTexts("sample")
  const vault = unsent(memoryVault())
  await vault.change(sampleThings({ now: now(), today: today(), newId }))
  const state = stateInMemory(vault, textsOf("modes")("sample.kept"))
  await state.read()
  const nothing = () => Promise.resolve()
  return {
    mode: "sample",
    vault,
    client: nobody,
    state,
    hubs: {
      ...own.hubs,
      problem: signal(undefined),
      read: nothing,
      refresh: nothing,
      keyOf: () => Promise.resolve(fail({ kind: "no-team" })),
    },
    sending: {
      nextTimes: signal({}),
      send: nothing,
      fetchAnswers: nothing,
      fetchOpens: nothing,
      start: () => () => {},
    },
    hubClock,
    now,
    today,
    newId,
  }
}

/** A vault that keeps nothing that is sent: that is refused, in words, before anything of it is kept. */
function unsent(vault: Vault): Vault {
  return {
    ...vault,
    change: async (changes) =>
      changes.some((one) => sent.includes(one.store))
        ? fail({ kind: "made-up" })
        : await vault.change(changes),
    update: async (stores, decide) =>
      stores.some((one) => sent.includes(one))
        ? fail({ kind: "made-up" })
        : await vault.update(stores, decide),
  }
}
