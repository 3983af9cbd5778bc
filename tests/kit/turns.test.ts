import { expect, test } from "vitest"
import { inTurn } from "../../src/kit/turns.ts"

test("work of the same name is done one after the other", async () => {
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 1))
    seen.push(`${name} ends`)
    return name
  }
  expect(await Promise.all([inTurn("one", work("a")), inTurn("one", work("b"))])).toEqual(["a", "b"])
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"])
})

test("work that throws is thrown once, and the next has its turn", async () => {
  let tried = 0
  const broken = inTurn("two", async () => {
    tried += 1
    throw new Error("a bug")
  })
  await expect(broken).rejects.toThrow("a bug")
  expect(tried).toBe(1)
  expect(await inTurn("two", async () => "fine")).toBe("fine")
})
