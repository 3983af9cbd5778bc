// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { offerToLeave } from "../../src/device/leave.ts"
import { type Leaving, blankPage } from "../../src/kit/leaving.ts"
import { patienceMs } from "../../src/kit/bare-presses.ts"

const leaving: Leaving = {
  to: "https://www.example.org/weather",
  words: {
    leave: "Leave quickly",
    two: "Two more",
    one: "One more",
    over: "Not leaving",
    blank: "Blank page",
  },
}
const went: string[] = []
const key = (type: "keydown" | "keyup", name: string) =>
  document.body.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true }))
/** The blank page is drawn, or had its time. */
const drawn = () => vi.advanceTimersByTimeAsync(100)
const shift = () => {
  key("keydown", "Shift")
  key("keyup", "Shift")
}
const bar = () => document.querySelector("nav") ?? document.body
const way = () => document.querySelector<HTMLAnchorElement>('nav [role="button"]')
const said = () => document.querySelector('nav [role="status"]')?.textContent
const stops: (() => void)[] = []
const offer = (littleData = false) => void stops.push(offerToLeave(leaving, bar(), littleData))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] })
  went.length = 0
  vi.spyOn(location, "replace").mockImplementation((to) => void went.push(String(to)))
  document.head.innerHTML = "<title>My plan · Open Door</title><style>p{color:green}</style>"
  document.body.innerHTML = "<h1>My plan</h1><p>I bake bread</p><textarea></textarea><nav></nav>"
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test("as soon as it is pressed nothing of the page is left, and the title says nothing", async () => {
  offer()
  way()?.click()
  expect(document.body.textContent).toBe("Blank page")
  expect(document.title).toBe("Blank page")
  expect(document.documentElement.outerHTML).not.toMatch(/Open Door|bread|My plan|<style/)
  expect(went).toEqual([])
  await drawn()
  expect(went).toEqual([leaving.to])
})

test("where the blank page is never drawn, the browser goes elsewhere all the same, and once", async () => {
  let draw = () => {}
  vi.spyOn(globalThis, "requestAnimationFrame").mockImplementation((frame) => {
    draw = () => frame(0)
    return 1
  })
  offer()
  way()?.click()
  await drawn()
  expect(went).toEqual([leaving.to])
  draw()
  await drawn()
  expect(went).toHaveLength(1)
})

test("nothing the page would ask before it is left holds it back", async () => {
  offer()
  const asks = vi.fn((event: Event) => event.preventDefault())
  addEventListener("beforeunload", asks)
  way()?.click()
  const leave = new Event("beforeunload", { cancelable: true })
  globalThis.dispatchEvent(leave)
  removeEventListener("beforeunload", asks)
  expect(asks).not.toHaveBeenCalled()
  await drawn()
  expect(went).toHaveLength(1)
})

test("Shift three times leaves, and each time it is said how often it is still to be pressed", async () => {
  offer()
  shift()
  expect([said(), way()?.getAttribute("aria-label")]).toEqual([leaving.words.two, leaving.words.leave])
  shift()
  expect(said()).toBe(leaving.words.one)
  await drawn()
  expect(went).toEqual([])
  shift()
  await drawn()
  expect(went).toEqual([leaving.to])
})

test("who stops in between is told that nothing happens, and begins anew", async () => {
  offer()
  shift()
  shift()
  vi.advanceTimersByTime(patienceMs)
  expect(said()).toBe(leaving.words.over)
  shift()
  await drawn()
  expect([said(), went]).toEqual([leaving.words.two, []])
  vi.advanceTimersByTime(3 * patienceMs)
  expect(said()).toBe("")
})

test("three capitals typed in a field leave nothing", async () => {
  offer()
  for (const letter of ["J", "O", "B"]) {
    key("keydown", "Shift")
    key("keydown", letter)
    key("keyup", letter)
    key("keyup", "Shift")
  }
  await drawn()
  expect([went, said()]).toEqual([[], ""])
})

test("the button works with the space bar, and with little data our blank page is where it leads", async () => {
  offer(true)
  way()?.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true }))
  await drawn()
  expect(went).toEqual([blankPage])
})

test("a way to another page of ours takes the place of this one in the tab's history; others are the browser's", () => {
  offer()
  document.body.insertAdjacentHTML("beforeend", '<a href="/plan">Plan</a><a href="tel:999">Ring</a>')
  const [plan, ring] = [
    document.querySelector<HTMLElement>('[href="/plan"]'),
    document.querySelector<HTMLElement>("[href^=tel]"),
  ]
  const press = (on: HTMLElement | null, with_: MouseEventInit = {}) =>
    on?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...with_ }))
  press(plan)
  expect(went).toEqual([new URL("/plan", location.href).href])
  expect(press(ring)).toBe(true)
  expect(press(plan, { ctrlKey: true })).toBe(true)
  expect(went).toHaveLength(1)
})

test("taken away, neither the button nor the key is there", async () => {
  const stop = offerToLeave(leaving, bar(), false)
  stop()
  for (const _ of [1, 2, 3]) shift()
  await drawn()
  expect([way(), went]).toEqual([null, []])
})
