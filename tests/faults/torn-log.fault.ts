import { appendFileSync, globSync } from "node:fs"
import { join } from "node:path"
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import type { Change } from "../../src/vault/port.ts"
import { anId, aStatement } from "../support/things.ts"
import { goByHand, keepByHand, lossesIn, readByHand } from "./by-hand.ts"
import { expect, isAccessible, test } from "./phone.ts"
import { opensRightNow } from "./saved.ts"

const mine = "I know every bird by its song"

const save = (from: number): readonly (readonly Change[])[] =>
  Array.from({ length: 5 }, (_, at) => {
    const text = from + at === 0 ? mine : `A strength, number ${from + at}`
    const thing = aStatement({ id: anId(from + at), text, order: from + at + 1 })
    return [{ do: "put", store: "statements", id: thing.id, thing }]
  })

// As a browser leaves it that was killed between two pieces of one write: the head of a piece of a thousand bytes, and a hundred.
const torn = Buffer.concat([Buffer.from([1, 2, 3, 4, 0xe8, 0x03, 1]), Buffer.alloc(100, 7)])

test("a browser killed while it wrote, then killed again in the next burst, loses nothing it acknowledged", async ({
  house,
  phone,
}) => {
  const first = await phone.open()
  await goByHand(first, house)
  expect(await keepByHand(first, phone.journal, save(0))).toEqual([])
  await phone.kill()
  const logs = globSync("**/IndexedDB/*.indexeddb.leveldb/*.log", { cwd: phone.profile })
  expect(logs).toHaveLength(1)
  for (const log of logs) appendFileSync(join(phone.profile, log), torn)

  const second = await phone.open()
  await goByHand(second, house)
  expect(lossesIn(await readByHand(second), phone.journal, ["statements"])).toEqual([])
  expect(await keepByHand(second, phone.journal, save(5))).toEqual([])
  await phone.kill()

  const third = await phone.open()
  await third.goto("/plan")
  await expect(third.getByText(mine)).toBeVisible()
  await expect(third.getByText(shell.vault.title)).toHaveCount(0)
  await isAccessible(third)
  await opensRightNow(third)
  await goByHand(third, house)
  expect(lossesIn(await readByHand(third), phone.journal, ["statements"])).toEqual([])
})
