// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, within } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import problems from "../../../src/texts/en-GB/problems.json" with { type: "json" }
import recover from "../../../src/texts/en-GB/recover.json" with { type: "json" }
import shell from "../../../src/texts/en-GB/shell.json" with { type: "json" }
import { fail, ok } from "../../../src/kit/result.ts"
import type { Keeping } from "../../../src/vault/keeping-port.ts"
import { memoryDisk } from "../../../src/vault/memory.ts"
import type { VaultProblem } from "../../../src/vault/port.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"

test("with a vault that opens there is nothing to mend", async () => {
  await drawApp(await anApp(), "/recover")
  expect(screen.getByText(recover.fine)).toBeDefined()
  expect(screen.queryByText(recover.now.title)).toBeNull()
})

test("with one that does not, it says what happened and what can be done, and opens it as soon as it can", async () => {
  const disk = memoryDisk()
  const app = await anApp({ disk })
  disk.fails.push(...Array.from({ length: 20 }, () => "unopenable" as const))
  await drawApp(app, "/recover")
  const page = within(screen.getByRole("main"))
  expect(page.getByText(problems.unopenable)).toBeDefined()
  expect(page.getByText(recover.now.keep)).toBeDefined()
  expect(page.getByRole("link", { name: shell.rightNow })).toBeDefined()

  disk.fails.length = 0
  await userEvent.click(page.getByRole("button", { name: shell.tryAgain }))
  await vi.waitFor(() => expect(page.getByText(recover.fine)).toBeDefined())
})

const nothing: Keeping = {
  keepAside: async () => ok(undefined),
  asides: async () => [],
  bringBack: async () => ok(undefined),
  snapshotNow: async () => false,
  rescueFile: async () => undefined,
  takeRescue: async () => fail({ kind: "unopenable" }),
  repairs: async () => [],
  readRepairs: async () => {},
  setAside: async () => [],
  setAsideFile: async () => undefined,
  mendStorage: async () => fail({ kind: "lost" }),
}

async function draw(kind: VaultProblem["kind"] | undefined, keeping: Partial<Keeping>, address = "/recover") {
  const disk = memoryDisk()
  const app = { ...(await anApp({ disk })), keeping: { ...nothing, ...keeping } }
  if (kind) disk.fails.push(...Array.from({ length: 40 }, () => kind))
  await drawApp(app, address)
  return { disk, page: within(screen.getByRole("main")) }
}

test("where everything is gone it is never a first visit: a copy, another try, or anew in so many words", async () => {
  const { page } = await draw("lost", {})
  await screen.findByRole("heading", { name: recover.before.title })
  expect(page.getByText(problems.lost)).toBeDefined()
  expect(page.getByRole("link", { name: recover.before.copy }).getAttribute("href")).toBe("/copies")
  expect(page.getByRole("link", { name: recover.before.new }).getAttribute("href")).toBe("/safe")
  const file = new File(["words"], "holiday.txt")
  await userEvent.upload(page.getByLabelText(recover.before.file), file)
  expect((await page.findByRole("alert")).textContent).toBe(recover.before.notIt)
})

test("where a sealed copy is whole, it is offered as a file before anything is cleared; a refusal changes nothing", async () => {
  const mended = vi.fn<() => void>()
  const { page } = await draw("unopenable", {
    rescueFile: async () => new Uint8Array([1]),
    mendStorage: async () => {
      mended()
      return fail({ kind: "not-saved" })
    },
  })
  await screen.findByRole("heading", { name: recover.mend.title })
  const [first, second] = page.getAllByRole("button").filter((one) => one.textContent !== shell.tryAgain)
  expect([first?.textContent, second?.textContent]).toEqual([recover.mend.save, recover.mend.do])
  expect(page.getByText(recover.mend.saveWho)).toBeDefined()
  await userEvent.click(page.getByRole("button", { name: recover.mend.do }))
  expect(mended).toHaveBeenCalledOnce()
  expect(await page.findByText(recover.mend.again)).toBeDefined()
})

test("what was set aside is named by its kind, how much and since when, and earlier states by their day", async () => {
  const { page } = await draw(undefined, {
    setAside: async () => [{ store: "goals", pages: 2, since: "2026-11-20" }],
    asides: async () => [{ id: "a", keptOn: "2026-11-19", bytes: 9 }],
  })
  expect(await page.findByText(/My goals: 2 parts, since .*20 November/)).toBeDefined()
  await userEvent.click(page.getByRole("button", { name: /Bring back what was kept on .*19 November/ }))
  expect(page.getByText(recover.kept.sure)).toBeDefined()
  await userEvent.click(page.getByRole("button", { name: recover.kept.yes }))
  await vi.waitFor(() => expect(screen.getByText(recover.kept.done)).toBeDefined())
})

test.each(["/", "/plan", "/people", "/goals", "/wishes"])(
  "with a broken vault %s shows what happened and what still works, and no empty page that invites",
  async (address) => {
    const { page } = await draw("unopenable", {}, address)
    expect(page.getByText(problems.unopenable)).toBeDefined()
    expect(page.queryAllByRole("textbox")).toEqual([])
    const links = page.getAllByRole("link").map((link) => link.getAttribute("href"))
    expect(links).toEqual(["/recover", "/right-now", "/hubs", "/settings"])
    expect(document.activeElement?.textContent).toContain(problems.unopenable)
  },
)

test("with a broken vault Settings still changes how everything looks, and asks nothing of the person", async () => {
  const { page } = await draw("unopenable", {}, "/settings")
  expect(page.getByText(problems.unopenable)).toBeDefined()
  expect(page.queryAllByRole("textbox")).toEqual([])
  expect(page.getAllByRole("radio").length).toBeGreaterThan(3)
})
