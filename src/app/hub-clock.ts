import { computed, type ReadonlySignal, signal } from "@preact/signals"
import { DAY, type Instant, MINUTE } from "../kit/instant.ts"

/** The time at the hubs, as the service keeps it. Bookings and shares go by it; what a person writes keeps this device's own days. */
export type HubClock = {
  /** The moment by the service's clock, as near as this device can say; by its own clock until the service answered. */
  readonly now: () => Instant
  /** Hears what time it is at the service. */
  readonly hear: (at: Instant) => void
  /** Hears that it is no earlier than this: the service said so before this page was opened. */
  readonly notBefore: (at: Instant) => void
  /** Whether the service said what time it is since this page was opened. */
  readonly isKnown: ReadonlySignal<boolean>
  /** By how many seconds this device's clock was ahead of the service's (negative: behind) when it last said so; 0 until then. */
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
  const ahead = computed(() => (heard.value === undefined ? 0 : heard.value.device - heard.value.at))
  let earliest: Instant = 0
  return {
    now() {
      const last = heard.peek()
      if (last === undefined) return Math.max(device(), earliest)
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
    notBefore(at) {
      earliest = Math.max(earliest, at)
    },
    isKnown: computed(() => heard.value !== undefined),
    ahead,
    isFarOff: computed(() => Math.abs(ahead.value) > farOff),
  }
}
