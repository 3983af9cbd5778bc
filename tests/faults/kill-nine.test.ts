import { expect, test } from "vitest"
import { killTheHub } from "./kill-hub.ts"

const runs = 50

test("the service killed 50 times in the middle of its work: nothing it said yes to is lost, nothing is doubled", async () => {
  const { acknowledged, cutShort, lost, wrong } = await killTheHub(runs)
  expect(lost).toEqual([])
  expect(wrong).toEqual([])
  // That it was under load when it was killed, each time:
  expect(acknowledged).toBeGreaterThan(runs * 16)
  expect(cutShort).toBeGreaterThan(runs)
}, 180_000)
