// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { stay } from "../../src/app/typing.ts"

// The browser's service worker as far as the page sees it; what it does is in the test's hand.
class Worker extends EventTarget {
  state: ServiceWorkerState = "installed"
  readonly told: unknown[] = []
  postMessage(message: unknown): void {
    this.told.push(message)
  }
  becomes(state: ServiceWorkerState): void {
    this.state = state
    this.dispatchEvent(new Event("statechange"))
  }
}
class Registration extends EventTarget {
  active: Worker | null = new Worker()
  installing: Worker | null = null
  waiting: Worker | null = null
  looks = 0
  async update(): Promise<void> {
    this.looks += 1
  }
}
class Container extends EventTarget {
  controller: Worker | null = new Worker()
  registration = new Registration()
  isKnown = true
  fault: Error | undefined
  registered = 0
  register = async () => {
    this.registered += 1
    if (this.fault) throw this.fault
    return this.registration
  }
  getRegistration = async () => (this.isKnown ? this.registration : undefined)
  get ready() {
    return Promise.resolve(this.registration)
  }
  change(): void {
    this.dispatchEvent(new Event("controllerchange"))
  }
}

const reload = vi.spyOn(location, "reload").mockImplementation(() => {})
let container = new Container()
let now = 1_795_000_000

// A page as it is just loaded: its modules know nothing yet.
async function aPage() {
  vi.resetModules()
  const page = await import("../../src/app/updates.ts")
  await page.keepUpToDate(() => now)
  return page
}

beforeEach(() => {
  container = new Container()
  Object.defineProperty(navigator, "serviceWorker", { configurable: true, value: container })
  window.name = ""
  now = 1_795_000_000
  reload.mockClear()
})
afterEach(() => stay(false))

test("workers that take over one after the other reload the page once a minute at most; then it is said", async () => {
  const first = await aPage()
  container.change()
  expect(reload).toHaveBeenCalledTimes(1)
  const second = await aPage()
  for (let n = 0; n < 20; n += 1) container.change()
  expect(reload).toHaveBeenCalledTimes(1)
  expect(second.newerVersion.value).toBe("in-use")
  expect(first.newerVersion.value).not.toBe("coming")
  second.followNewer()
  expect(reload).toHaveBeenCalledTimes(1)
  now += 61
  await aPage()
  container.change()
  expect(reload).toHaveBeenCalledTimes(2)
})

test("what a person asks for is done at once, however soon after", async () => {
  await aPage()
  container.change()
  const page = await aPage()
  container.change()
  expect(reload).toHaveBeenCalledTimes(1)
  expect(page.useNewer()).toBe("asked")
  expect(reload).toHaveBeenCalledTimes(2)
})

test("no worker where one should be, or somebody else's page in its place, stops nothing", async () => {
  container.fault = new TypeError("a bad MIME type")
  container.isKnown = false
  container.controller = null
  const page = await aPage()
  expect(container.registered).toBe(1)
  expect(page.newerVersion.value).toBeUndefined()
})

test("a worker that is taking itself away is not called back", async () => {
  container.isKnown = false
  await aPage()
  expect(container.registered).toBe(0)
})

test("a page in nobody's hand asks the worker there is to take it", async () => {
  container.controller = null
  await aPage()
  await vi.waitFor(() => expect(container.registration.active?.told).toEqual(["take-me-in"]))
  container.change()
  expect(reload).not.toHaveBeenCalled()
})

test("a page that was there before the worker tells it what it loaded, the last of it too; one in its hand, what came over the network", async () => {
  type Loaded = { readonly name: string; readonly transferSize: number }
  let arrives: (loaded: readonly Loaded[]) => void = () => {}
  vi.stubGlobal(
    "PerformanceObserver",
    class {
      constructor(hear: (list: { getEntriesByType: () => readonly Loaded[] }) => void) {
        arrives = (loaded) => hear({ getEntriesByType: () => loaded })
      }
      observe(): void {}
    },
  )
  const address = (piece: string) => `https://door.example/assets/${piece}-1.js`
  const kept = { name: address("index"), transferSize: 0 }
  const fetched = { name: address("eased"), transferSize: 900 }
  const told = () => container.registration.active?.told.splice(0).filter((one) => one !== "take-me-in")
  await aPage()
  await vi.waitFor(() => {
    arrives([kept, fetched])
    expect(told()).toEqual([[fetched.name]])
  })
  arrives([kept])
  expect(told()).toEqual([])

  arrives = () => {}
  container.controller = null
  await aPage()
  await vi.waitFor(() => {
    arrives([kept])
    expect(told()).toEqual([[kept.name]])
  })
  arrives([fetched])
  expect(told()).toEqual([[fetched.name]])
  vi.unstubAllGlobals()
})

test("a newer build the browser found before this script came is said to be ready once it is here", async () => {
  const next = new Worker()
  next.state = "installing"
  container.registration.installing = next
  const page = await aPage()
  expect(page.newerVersion.value).toBeUndefined()
  container.registration.waiting = next
  next.becomes("installed")
  expect(page.newerVersion.value).toBe("waiting")
})

test("for a piece that is nowhere, the newest build is fetched and takes over, and the page does not reload twice", async () => {
  const page = await aPage()
  const next = new Worker()
  next.state = "installing"
  container.registration.update = async () => {
    container.registration.installing = next
  }
  const taking = page.takeNewer()
  await vi.waitFor(() => expect(page.newerVersion.value).toBe("coming"))
  next.becomes("installed")
  await vi.waitFor(() => expect(next.told).toEqual(["use-it-now"]))
  container.change()
  next.becomes("activated")
  await taking
  expect(reload).not.toHaveBeenCalled()
})

test("a download that breaks off ends the wait for it", async () => {
  const page = await aPage()
  const next = new Worker()
  next.state = "installing"
  container.registration.update = async () => {
    container.registration.installing = next
  }
  const taking = page.takeNewer()
  await vi.waitFor(() => expect(page.newerVersion.value).toBe("coming"))
  next.becomes("redundant")
  await taking
  expect(next.told).toEqual([])
  expect(page.newerVersion.value).toBeUndefined()
})

test("a clock that was set back years does not stop the looking for newer versions", async () => {
  await aPage()
  now -= 300_000_000
  document.dispatchEvent(new Event("visibilitychange"))
  expect(container.registration.looks).toBe(1)
  document.dispatchEvent(new Event("visibilitychange"))
  expect(container.registration.looks).toBe(1)
})
