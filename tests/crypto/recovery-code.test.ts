import { expect, test } from "vitest"
import { newRecoveryCode, readRecoveryCode } from "../../src/crypto/recovery-code.ts"

test("a code is seven groups of four that no eye or ear mixes up, and never the same twice", async () => {
  const codes = await Promise.all(Array.from({ length: 50 }, () => newRecoveryCode()))
  for (const { groups } of codes) {
    expect(groups).toHaveLength(7)
    for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/)
  }
  expect(new Set(codes.map((one) => one.groups.join(""))).size).toBe(50)
})

test("it is read however it is typed", async () => {
  const { groups } = await newRecoveryCode()
  const secret = groups.join("").slice(0, 26)
  for (const typed of [groups.join("-"), groups.join(" ").toLowerCase(), ` ${groups.join("")}\n`]) {
    expect(await readRecoveryCode(typed)).toBe(secret)
  }
  const sloppy = groups.join("").replaceAll("0", "o").replaceAll("1", "l")
  expect(await readRecoveryCode(sloppy)).toBe(secret)
})

test("missing letters and most slips of the pen are noticed", async () => {
  const { groups } = await newRecoveryCode()
  const whole = groups.join("")
  expect(await readRecoveryCode("")).toBeUndefined()
  expect(await readRecoveryCode(whole.slice(1))).toBeUndefined()
  expect(await readRecoveryCode(`${whole}7`)).toBeUndefined()
  const slips = Array.from({ length: 26 }, (_, at) => {
    const other = whole[at] === "7" ? "8" : "7"
    return whole.slice(0, at) + other + whole.slice(at + 1)
  })
  const read = await Promise.all(slips.map((slip) => readRecoveryCode(slip)))
  // Two letters check the rest: one slip in 1,024 passes, and then opens nothing.
  expect(read.filter((one) => one !== undefined).length).toBeLessThan(3)
})
