import { bookingChanges, cancelBooking } from "../../src/outbox/booking.ts"
import { createDice } from "../faults/dice.ts"
import { aDevice } from "./outbox.ts"
import { aBooking } from "./things.ts"

const atATime = 20

/**
 * People book, and some change their mind, over a network that loses what is asked, loses what is answered, or says "not now", by
 * the seed. Answers how many intents there were, and which were lost, doubled, or are not what the person is told they are.
 */
export async function droppedReplies(
  intents: number,
  seed: string,
): Promise<{ readonly intents: number; readonly calls: number; readonly wrong: readonly string[] }> {
  const dice = createDice(seed)
  const wrong: string[] = []
  let calls = 0
  for (let done = 0; done < intents; done += atATime) {
    const { bookings, clock, handed, items, send, service, vault } = aDevice()
    const weathers = ["fine", "lost before", "lost after", "busy"] as const
    service.interruptWith(() => {
      calls += 1
      const weather = dice.below(5) === 0 ? "fine" : dice.oneOf(weathers)
      if (weather === "fine") return undefined
      if (weather === "busy") return { before: { kind: "unavailable" } }
      return weather === "lost before" ? { before: { kind: "offline" } } : { after: { kind: "offline" } }
    })
    const many = Math.min(atATime, intents - done)
    const wanted = Array.from({ length: many }, (_, at) => aBooking({ startsAt: 1_795_100_000 + at * 3600 }))
    const cancelled = wanted.map(() => dice.below(2) === 0)
    for (const [at, booking] of wanted.entries()) {
      await vault.change(bookingChanges(booking, handed))
      if (dice.below(3) === 0) await send()
      if (cancelled[at]) await cancelBooking(vault, booking.id, handed)
    }
    for (let round = 0; round < 500 && (await items()).length > 0; round += 1) {
      clock.now += 3600
      await send(round % 2 === 0)
    }
    const kept = await bookings()
    const seats = [...service.bookings.values()].filter((one) => one.state === "there").length
    if (kept.length !== many || seats !== cancelled.filter((one) => !one).length)
      wrong.push(`from ${done} on: ${kept.length} of ${many} kept, ${seats} seats taken`)
    for (const [at, { id }] of wanted.entries()) {
      const told = kept.find((one) => one.id === id)?.state
      const there = service.bookings.get(id)?.state === "there"
      if (told !== (cancelled[at] ? "cancelled" : "booked") || there !== !cancelled[at])
        wrong.push(`intent ${done + at}: told ${told}, ${there ? "there" : "not there"}`)
    }
  }
  return { intents, calls, wrong }
}
