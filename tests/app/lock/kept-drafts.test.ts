import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Draft } from "../../../src/app/lock/draft.ts"
import { keepDrafts, putAway, takeLeftBehind } from "../../../src/app/lock/kept-drafts.ts"
import { memoryDisk, memoryVault } from "../../../src/vault/memory.ts"

const aDraft = (value: string): Draft => ({
  path: "/people",
  fields: [{ spot: { within: [], name: "Name", at: 0, of: 1 }, opened: [], before: "", value }],
  cursor: { field: 0, from: 1, to: 1, isBackward: false },
})

let held = new Set<string>() // by pages that are still there
beforeEach(() => {
  vi.useFakeTimers()
  held = browserLocks()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The browser's locks, as far as drafts use them: one holder of a name, for as long as its work goes on. */
function browserLocks() {
  const held = new Set<string>()
  const request = async (name: string, _: unknown, work: (lock: object | null) => Promise<void> | void) => {
    if (held.has(name)) return await work(null)
    held.add(name)
    await work({ name })
    held.delete(name)
  }
  vi.stubGlobal("navigator", { locks: { request } })
  return held
}

test("a tab that is killed loses only what was typed after the last second", async () => {
  const disk = memoryDisk()
  let typed = "Sa"
  const keeper = keepDrafts({ vault: memoryVault(disk), tab: "1", read: () => aDraft(typed) })
  await vi.advanceTimersByTimeAsync(1000)
  typed = "Sam"
  keeper.stop()
  held.clear() // killed: the browser lets go
  const left = await takeLeftBehind(memoryVault(disk))
  expect(left.map(({ draft }) => draft)).toEqual([aDraft("Sa")])
})

test("the same words are not written again each second", async () => {
  const disk = memoryDisk()
  const vault = memoryVault(disk)
  const changed = vi.spyOn(vault, "change")
  const keeper = keepDrafts({ vault, tab: "1", read: () => aDraft("Sam") })
  await vi.advanceTimersByTimeAsync(5000)
  expect(changed).toHaveBeenCalledTimes(1)
  keeper.stop()
})

test("what was saved or left on purpose is thrown away", async () => {
  const vault = memoryVault()
  let draft: Draft | undefined = aDraft("Sam")
  const keeper = keepDrafts({ vault, tab: "1", read: () => draft })
  await keeper.flush()
  draft = undefined
  await keeper.flush()
  expect(await vault.all("kept")).toMatchObject({ value: { kept: [] } })
  keeper.stop()
})

test("what could not be kept is tried again", async () => {
  const disk = memoryDisk()
  const keeper = keepDrafts({ vault: memoryVault(disk), tab: "1", read: () => aDraft("Sam") })
  disk.fails.push("full")
  await keeper.flush()
  await keeper.flush()
  held.clear()
  expect(await takeLeftBehind(memoryVault(disk))).toHaveLength(1)
  keeper.stop()
})

test("a draft of a tab that is still there is nobody else's", async () => {
  const disk = memoryDisk()
  const keeper = keepDrafts({ vault: memoryVault(disk), tab: "1", read: () => aDraft("Sam") })
  await keeper.flush()
  expect(await takeLeftBehind(memoryVault(disk))).toEqual([])
  keeper.stop()
  held.clear() // its page is gone, and the browser lets go
  expect(await takeLeftBehind(memoryVault(disk))).toHaveLength(1)
  expect(await takeLeftBehind(memoryVault(disk))).toEqual([]) // only one of two tabs takes it on
})

test("a draft that was put back or thrown away is gone; what is damaged is left alone", async () => {
  const vault = memoryVault()
  await vault.change([
    { do: "put", store: "kept", id: "draft:1", thing: aDraft("Sam") },
    { do: "put", store: "kept", id: "draft:2", thing: { path: 7 } },
    { do: "put", store: "kept", id: "hubs", thing: {} },
  ])
  const left = await takeLeftBehind(vault)
  expect(left.map(({ id }) => id)).toEqual(["draft:1"])
  await putAway(
    vault,
    left.map(({ id }) => id),
  )
  expect(await takeLeftBehind(vault)).toEqual([])
  expect(await vault.all("kept")).toMatchObject({ value: { kept: [{ id: "draft:2" }, { id: "hubs" }] } })
})
