import { signal } from "@preact/signals"
import { beforeAll, expect, test } from "vitest"
import { hubLine, keepRightNowHub } from "../../src/app/right-now-hub.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import { loadTexts } from "../../src/i18n/texts.ts"
import type { Fact, Hub } from "../../src/wire/hubs.ts"

const fact = (text: string, confirmed: boolean): Fact => ({
  text,
  source: "made up",
  checkedOn: "2026-11-22",
  confirmed,
})
const aHub = (with_: Partial<Hub> = {}): Hub => ({
  id: "example-street",
  name: "Example Street",
  area: "nowhere",
  timeZone: "Europe/London",
  madeUp: true,
  bookable: true,
  address: fact("1 Example Street", true),
  phone: fact("01632 960123", true),
  hours: null,
  door: null,
  reads: [],
  ways: [],
  team: null,
  ...with_,
})

beforeAll(() => loadTexts("right-now"))

test("the chosen hub stands on Right now with its number to tap, and says when it is made up", () => {
  expect(hubLine([aHub()], "example-street")).toEqual({
    text: "Example Street",
    note: [
      "This hub is made up.",
      "1 Example Street",
      "We don't know when it is open yet.",
      "At night, or when it is shut: ring 111, then press 2.",
    ].join("\n"),
    links: [{ label: "Ring Example Street", href: "tel:01632960123" }],
  })
})

test("a number nobody knows is not made up, and what is not confirmed says so", () => {
  const line = hubLine(
    [aHub({ madeUp: false, phone: null, address: fact("Oak Rise", false) })],
    "example-street",
  )
  expect(line?.links).toEqual([])
  expect(line?.note).toContain("We don't know its number yet")
  expect(line?.note).toContain("Not confirmed by the hub yet")
})

test("its opening hours stand there in few words, and what to do at night", () => {
  const open = [1, 2, 3, 4, 5, 7].map((weekday) => ({
    weekday,
    from: weekday === 7 ? "10:30" : "09:30",
    until: "16:30",
  }))
  const hours = { open, source: "made up", checkedOn: "2026-11-22", confirmed: true }
  const line = hubLine([aHub({ hours })], "example-street")
  expect(line?.note).toContain(
    "Open: Monday to Friday, 9:30 am to 4:30 pm; Sunday, 10:30 am to 4:30 pm.\nAt night",
  )
  expect(line?.note).not.toContain("We don't know")
  const unsure = hubLine([aHub({ madeUp: false, hours: { ...hours, confirmed: false } })], "example-street")
  expect(unsure?.note).toContain("Not confirmed by the hub yet")
})

test("without a chosen hub there is no line", () => {
  expect(hubLine([aHub()], null)).toBeUndefined()
  expect(hubLine([], "example-street")).toBeUndefined()
})

test("the page is written again when the hub is chosen and when its number or hours change, not otherwise", () => {
  const me = signal(nobodyYet)
  const all = signal<readonly Hub[]>([aHub()])
  let rewritten = 0
  keepRightNowHub(me, all, () => (rewritten += 1))
  const atStart = rewritten
  me.value = { ...nobodyYet, hub: "example-street" }
  me.value = { ...nobodyYet, hub: "example-street", chosenName: "Robin" }
  all.value = [aHub({ phone: fact("01632 960999", true) })]
  all.value = [aHub({ phone: fact("01632 960999", true) })]
  expect(atStart).toBe(1)
  const hours = { open: [], source: "made up", checkedOn: "2026-11-22", confirmed: true }
  all.value = [aHub({ phone: fact("01632 960999", true), hours })]
  expect(rewritten).toBe(4)
})
