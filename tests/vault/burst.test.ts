import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createBurst } from "../../src/vault/burst.ts"

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test("work is done once, when it was quiet for two seconds", async () => {
  const work = vi.fn<() => Promise<void>>(async () => {})
  const burst = createBurst(work)
  for (let at = 0; at < 5; at += 1) {
    burst.soon()
    await vi.advanceTimersByTimeAsync(1900)
  }
  expect(work).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(work).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(work).toHaveBeenCalledOnce()
})

test("where it is never quiet, it is done after half a minute all the same", async () => {
  const work = vi.fn<() => Promise<void>>(async () => {})
  const burst = createBurst(work)
  for (let at = 0; at < 31; at += 1) {
    burst.soon()
    await vi.advanceTimersByTimeAsync(1000)
  }
  expect(work).toHaveBeenCalledOnce()
})

test("a page that is hidden does at once what is asked for, and nothing where nothing is", async () => {
  const work = vi.fn<() => Promise<void>>(async () => {})
  const burst = createBurst(work)
  await burst.now()
  expect(work).not.toHaveBeenCalled()
  burst.soon()
  await burst.now()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(work).toHaveBeenCalledOnce()
  burst.soon()
  burst.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(work).toHaveBeenCalledOnce()
})

test("it never runs twice at once; what is asked for meanwhile is done after", async () => {
  let [running, most, done] = [0, 0, 0]
  const burst = createBurst(async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5000))
    running -= 1
    done += 1
  })
  burst.soon()
  await vi.advanceTimersByTimeAsync(3000)
  burst.soon()
  await vi.advanceTimersByTimeAsync(30_000)
  expect([most, done]).toEqual([1, 2])
})
