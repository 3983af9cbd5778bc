import fc from "fast-check"
import { expect, test } from "vitest"
import { createHubClock } from "../../src/app/hub-clock.ts"
import { DAY } from "../../src/kit/instant.ts"

const noon = 1_795_000_000
const tenYears = 3650 * DAY

// A device whose clock may be wrong, on a world whose time is right. Asleep, the world goes on and `runs` does not.
function aDevice(ahead = 0) {
  const world = { now: noon, asleep: 0, ahead }
  const clock = createHubClock(
    () => world.now + world.ahead,
    () => world.now - noon - world.asleep + 1000,
  )
  return {
    world,
    clock,
    hear: () => clock.hear(world.now),
    passes: (seconds: number) => {
      world.now += seconds
    },
    sleeps: (seconds: number) => {
      world.now += seconds
      world.asleep += seconds
    },
  }
}

test.each([0, tenYears, -tenYears, 3600, -59])(
  "a clock %s seconds off tells the hub's time once the service said it",
  (off) => {
    const { clock, hear, passes, world } = aDevice(off)
    expect([clock.now(), clock.isKnown.value]).toEqual([noon + off, false])
    hear()
    passes(90)
    expect([clock.now(), clock.isKnown.value, clock.ahead.value]).toEqual([world.now, true, off])
    expect(clock.isFarOff.value).toBe(Math.abs(off) > 300)
  },
)

test("a clock that is set while the page is open changes nothing, until the service says the time again", () => {
  for (const jump of [tenYears, -tenYears, -3600]) {
    const { clock, hear, passes, world } = aDevice()
    hear()
    passes(10)
    world.ahead += jump
    expect(clock.now()).toBe(world.now)
    hear()
    expect([clock.now(), clock.ahead.value]).toEqual([world.now, jump])
  }
})

test("a page that slept over the weekend knows it is Monday", () => {
  const { clock, hear, sleeps, world } = aDevice(-tenYears)
  hear()
  sleeps(3 * DAY)
  expect(clock.now()).toBe(world.now)
})

test("whatever the clock does while the service is heard from, its time never stands still for long nor runs back", () => {
  const step = fc.record({
    passes: fc.integer({ min: 0, max: 3 * DAY }),
    sleeps: fc.integer({ min: 0, max: 3 * DAY }),
    jumps: fc.constantFrom(0, 0, 0, tenYears, -tenYears, -DAY),
    hears: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { clock, hear, passes, sleeps, world } = aDevice()
      hear()
      let before = clock.now()
      for (const one of steps) {
        passes(one.passes)
        world.ahead += one.jumps
        // A jump is told from sleep by its size alone; what comes next is the service's to say.
        if (one.jumps === 0) sleeps(one.sleeps)
        if (one.hears || one.jumps !== 0) hear()
        expect(clock.now()).toBeGreaterThanOrEqual(before)
        if (one.hears || one.jumps !== 0) expect(clock.now()).toBe(world.now)
        before = clock.now()
      }
    }),
  )
})

test.each([tenYears, -tenYears, 0])(
  "opened again without a network, a clock %s seconds off is as wrong as it was",
  (off) => {
    const { clock, world } = aDevice(off)
    clock.recall(noon - 3 * DAY, off)
    expect([clock.now(), clock.isKnown.value, clock.ahead.value]).toEqual([world.now, false, off])
  },
)

test("a clock that was put right since is gone by, and none is earlier than what the service said last", () => {
  for (const before of [tenYears, -tenYears]) {
    const { clock, world } = aDevice(0)
    clock.recall(noon - DAY, before)
    expect([clock.now(), clock.isFarOff.value]).toEqual([world.now, false])
  }
  const { clock } = aDevice(-tenYears)
  clock.recall(noon - DAY, 0)
  expect(clock.now()).toBe(noon - DAY)
})

test("answers that come a little late draw nothing anew", () => {
  const { clock, hear, passes, world } = aDevice()
  hear()
  const said: number[] = []
  clock.ahead.subscribe((ahead) => said.push(ahead))
  for (const late of [1, 3, 0, 2]) {
    passes(60)
    clock.hear(world.now - late)
  }
  expect(said).toEqual([0])
})
