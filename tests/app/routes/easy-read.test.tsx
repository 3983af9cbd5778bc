// @vitest-environment happy-dom
import "../../support/dom.ts"
import { cleanup, screen, waitFor } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { afterEach, expect, test } from "vitest"
import { dress, lookNow } from "../../../src/app/look.ts"
import { rightNowWords } from "../../../src/app/right-now-words.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import { kindsOf } from "../../../src/domain/kinds.ts"
import { readPreferences, usual } from "../../../src/preferences/preferences.ts"
import easyBooking from "../../../src/texts/en-GB/booking.easy.json" with { type: "json" }
import booking from "../../../src/texts/en-GB/booking.json" with { type: "json" }
import easyHubs from "../../../src/texts/en-GB/hubs.easy.json" with { type: "json" }
import easyKinds from "../../../src/texts/en-GB/kinds.easy.json" with { type: "json" }
import easyRightNow from "../../../src/texts/en-GB/right-now.easy.json" with { type: "json" }
import rightNow from "../../../src/texts/en-GB/right-now.json" with { type: "json" }
import easySharing from "../../../src/texts/en-GB/sharing.easy.json" with { type: "json" }
import sharing from "../../../src/texts/en-GB/sharing.json" with { type: "json" }
import easyWelcome from "../../../src/texts/en-GB/welcome.easy.json" with { type: "json" }
import welcome from "../../../src/texts/en-GB/welcome.json" with { type: "json" }
import easyWishes from "../../../src/texts/en-GB/wishes.easy.json" with { type: "json" }
import wishes from "../../../src/texts/en-GB/wishes.json" with { type: "json" }
import { keepMe } from "../../../src/vault/stores/me.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"

afterEach(async () => {
  localStorage.clear()
  await dress(usual)
})

const pages = [
  {
    path: "/",
    plain: [welcome.warm],
    easy: [easyWelcome.warm, easyWelcome.where.here, easyWelcome.where.lock, easyWelcome.not.watching],
  },
  {
    path: "/right-now",
    plain: [rightNow.numbers.samaritansWhen],
    easy: [easyRightNow.numbers.samaritansWhen, easyRightNow.numbers.nhsWhen],
  },
  {
    path: "/wishes",
    plain: [wishes.lead],
    easy: [easyWishes.lead, easyWishes.advance.what, ...kindsOf("wishes").map((kind) => whyOf(kind))],
  },
  {
    path: "/shares",
    plain: [sharing.lead],
    easy: [easySharing.lead, easyHubs.reads.when, easyHubs.reads.harm, easyHubs.reads.lost],
  },
  { path: "/book", plain: [booking.lead], easy: [easyBooking.lead, easyHubs.reads.record] },
]

function whyOf(kind: string): string {
  const found = Object.entries(easyKinds).find(([name]) => name === kind)
  if (found === undefined) throw new Error(`${kind} has no easy words`)
  return found[1].why
}

const somebodyAt = async (path: string) => {
  const app = await anApp()
  if (path !== "/") await app.state.act([keepMe({ ...nobodyYet, hub: "example-street", welcomedAt: 1 })])
  await drawApp(app, path)
  return app
}
const besideIt = (words: string) => {
  const [found] = screen.getAllByText(
    (_, element) => element?.localName === "p" && element.textContent === words,
  )
  return found?.parentElement?.querySelector("svg[aria-hidden='true'] > path[d]:not([d=''])") ?? null
}

test.each(pages)(
  "in Easy Read $path says each idea with a picture beside it; plainly there are none",
  async (page) => {
    await dress({ easyRead: true })
    await somebodyAt(page.path)
    await waitFor(() => {
      for (const words of page.easy) expect(besideIt(words), words).not.toBeNull()
    })
    for (const words of page.plain) expect(screen.queryByText(words)).toBeNull()
    cleanup()
    await dress({ easyRead: false })
    await somebodyAt(page.path)
    for (const words of page.plain) expect(await screen.findByText(words)).toBeDefined()
    expect(document.querySelector(".picture")).toBeNull()
  },
)

test("the cards of Right now are written with easy words and pictures for whoever chose them", async () => {
  await dress({ easyRead: true })
  const easy = await rightNowWords(() => undefined, { hidesOwn: false })
  expect(easy.headings["do-myself"]).toBe(easyRightNow.headings["do-myself"])
  expect(easy.pictures?.["do-myself"]).toMatch(/^M/)
  expect(easy.fixed.flatMap(({ lines }) => lines.filter((line) => line.picture === undefined))).toEqual([])
  await dress({ easyRead: false })
  const plain = await rightNowWords(() => undefined, { hidesOwn: false })
  expect(plain.pictures).toBeUndefined()
  expect(JSON.stringify(plain.fixed)).not.toContain("picture")
})

test("at the door one quiet button turns to Easy Read and back; it is kept once it is said whose device this is", async () => {
  await somebodyAt("/")
  await userEvent.click(screen.getByRole("button", { name: welcome.easy }))
  expect(await screen.findByText(easyWelcome.warm)).toBeDefined()
  await userEvent.click(screen.getByRole("button", { name: welcome.plain }))
  expect(await screen.findByText(welcome.warm)).toBeDefined()
  await userEvent.click(screen.getByRole("button", { name: welcome.easy }))
  await screen.findByText(easyWelcome.warm)
  expect(readPreferences().easyRead).toBe(false)
  await userEvent.click(screen.getByRole("button", { name: welcome.device.mine }))
  expect(readPreferences().easyRead).toBe(true)
  expect(lookNow.value.easyRead).toBe(true)
})
