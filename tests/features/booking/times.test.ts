import { expect, test } from "vitest"
import { byDay, threeMore } from "../../../src/features/booking/times.ts"

const at = (iso: string) => ({ startsAt: Date.parse(iso) / 1000 })
const now = at("2026-10-24T08:00:00Z").startsAt

test("times stand by day on the hub's clock, also in the night the clock goes back", () => {
  const times = [at("2026-10-25T10:00:00Z"), at("2026-10-24T23:30:00Z"), at("2026-10-24T09:00:00Z")]
  expect(byDay(times, now, "Europe/London").map(({ day, times: those }) => [day, those.length])).toEqual([
    ["2026-10-24", 1],
    ["2026-10-25", 2],
  ])
})
test("a time that is over is not offered", () => {
  expect(byDay([at("2026-10-24T07:00:00Z")], now, "Europe/London")).toEqual([])
})
test("somebody whose time went is offered three more, later ones first", () => {
  const times = [9, 10, 11, 12, 13].map((hour) => at(`2026-10-24T${String(hour).padStart(2, "0")}:00:00Z`))
  const hours = (gone: number) =>
    threeMore(times, times[gone]?.startsAt ?? 0, now).map((one) => new Date(one * 1000).getUTCHours())
  expect(hours(1)).toEqual([11, 12, 13])
  expect(hours(3)).toEqual([10, 11, 13])
  expect(threeMore([], now, now)).toEqual([])
})
