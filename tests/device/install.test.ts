// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest"
import {
  canInstall,
  engineOf,
  install,
  isInstalled,
  keepInstallOffer,
  watchInstall,
} from "../../src/device/install.ts"

afterEach(() => vi.unstubAllGlobals())

const offer = (outcome: string) =>
  Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt: async () => ({ outcome }) })

test("the browser's own offer is kept back until the person asks, and can be used once", async () => {
  keepInstallOffer()
  let changed = 0
  const stop = watchInstall(() => {
    changed += 1
  })
  const first = offer("accepted")
  dispatchEvent(first)
  expect([first.defaultPrevented, canInstall()]).toEqual([true, true])
  expect(await install()).toBe("installed")
  expect([canInstall(), changed]).toEqual([false, 2])
  dispatchEvent(offer("dismissed"))
  expect(await install()).toBe("not-now")
  stop()
})

test("where the browser offers nothing, or breaks, that is the answer", async () => {
  expect(await install()).toBe("not-offered")
  dispatchEvent(
    Object.assign(new Event("beforeinstallprompt"), {
      prompt: async () => {
        throw new Error("no")
      },
    }),
  )
  expect(await install()).toBe("not-offered")
})

test("an app in a window of its own is said to be installed already", () => {
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: query.includes("standalone") }))
  expect(isInstalled()).toBe(true)
  vi.stubGlobal("matchMedia", () => ({ matches: false }))
  expect(isInstalled()).toBe(false)
})

const apple = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
test.each([
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${apple} Version/17.0 Mobile Safari/604.1`,
    5,
    true,
    true,
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${apple} CriOS/120.0 Mobile Safari/604.1`,
    5,
    true,
    true,
  ],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/17.0 Safari/605.1.15`, 0, true, false],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/17.0 Safari/605.1.15`, 5, true, true],
  [
    "Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36",
    5,
    false,
    false,
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", 0, false, false],
])("Safari's seven days are spoken of in its engine alone: %s", (agent, touch, isWebKit, isApplePhone) => {
  expect(engineOf(agent, touch)).toEqual({ isWebKit, isApplePhone })
})
