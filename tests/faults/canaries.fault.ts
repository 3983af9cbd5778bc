import { moments, nothingOnTheDisk } from "./canary-steps.ts"
import { expect, test } from "./phone.ts"

test("whoever takes the disk of a locked phone finds none of its words: running, closed or killed, before and after the browser tidies its files", async ({
  house,
  phone,
}) => {
  test.setTimeout(180_000)
  const { canaries, looked } = await nothingOnTheDisk(house, phone)
  expect(canaries).toBeGreaterThanOrEqual(40)
  expect(looked).toEqual(moments)
})
