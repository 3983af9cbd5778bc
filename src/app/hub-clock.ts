import { computed, type ReadonlySignal, signal } from "@preact/signals"
import { DAY, type Instant, MINUTE } from "../kit/instant.ts"

/** The time at the hubs, as the service keeps it. Bookings and shares go by it; what a person writes keeps this device's own days. */
export type HubClock = {
  /** The moment by the service's clock, as near as this device can say; by its own clock until the service answered. */
  readonly now: () => Instant
  /** Hears what time it is at the service. */
  readonly hear: (at: Instant) => void
  /** Is told what the service said before this page was opened, and by how many seconds this device's clock was ahead of it then. */
  readonly recall: (at: Instant, ahead: number) => void
  /** Whether the service said what time it is since this page was opened. */
  readonly isKnown: ReadonlySignal<boolean>
  /** By how many seconds this device's clock was ahead of the service's (negative: behind) when it last said so; 0 before it ever did. */
  readonly ahead: ReadonlySignal<number>
  /** Whether that is so far that a person should know. */
  readonly isFarOff: ReadonlySignal<boolean>
}

const farOff = 5 * MINUTE // a wait at a bus stop: less is how clocks are
const jitter = 5 // seconds: the line is slow, and the service says whole ones
const longestSleep = 400 * DAY // no page sleeps for longer: a clock that moved on further was set

/**
 * Makes it over this device's clock, which may be wrong or be set while the page is open, and `runs`: seconds since some moment, which
 * nobody sets and which stop while the device sleeps.
 */
export function createHubClock(device: () => Instant, runs: () => number): HubClock {
  const heard = signal<{ readonly at: Instant; readonly device: Instant; readonly ran: number } | undefined>()
  const recalled = signal<{ readonly at: Instant; readonly device: Instant } | undefined>()
  const ahead = computed(() => {
    const last = heard.value ?? recalled.value
    return last === undefined ? 0 : last.device - last.at
  })
  // A clock that was not set since is as wrong as it was.
  const isAsItWas = (before: { readonly device: Instant }) =>
    device() >= before.device && device() - before.device < longestSleep
  const byMemory = () => {
    const before = recalled.peek()
    if (before === undefined) return device()
    return isAsItWas(before) ? before.at + device() - before.device : Math.max(device(), before.at)
  }
  return {
    now() {
      const last = heard.peek()
      if (last === undefined) return byMemory()
      const awake = runs() - last.ran
      const byDevice = device() - last.device
      // A clock that was set back, or on by years, is not gone by; one that went on while the page slept is.
      const passed = byDevice > awake && byDevice - awake < longestSleep ? byDevice : awake
      return last.at + Math.max(0, Math.floor(passed))
    },
    hear(at) {
      const [was, is] = [heard.peek(), { at, device: device(), ran: runs() }]
      const isSame = was !== undefined && Math.abs(is.device - is.at - (was.device - was.at)) <= jitter
      heard.value = isSame ? { ...is, device: is.at + was.device - was.at } : is
    },
    recall(at, was) {
      const before = { at, device: at + was }
      recalled.value = isAsItWas(before) ? before : { at, device: at }
    },
    isKnown: computed(() => heard.value !== undefined),
    ahead,
    isFarOff: computed(() => Math.abs(ahead.value) > farOff),
  }
}
