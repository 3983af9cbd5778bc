import { globSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import { isKept } from "../journeys/house.ts"
import { addStatement, sectionOf } from "../journeys/plan-steps.ts"
import { expect, isAccessible, test } from "./phone.ts"
import { nothingIsLost } from "./saved.ts"

test("a phone whose browser can no longer open its kept pages opens the app over the network, Right now first", async ({
  phone,
  house,
}) => {
  const before = await phone.open()
  await before.goto("/plan")
  await addStatement(before, "strength", "I fix bikes")
  await isKept(before)
  await phone.close()
  const kept = globSync(join(phone.profile, "**/CacheStorage/*")).filter((path) => !path.endsWith(".txt"))
  expect(kept).not.toEqual([])
  for (const folder of kept) {
    rmSync(folder, { recursive: true })
    writeFileSync(folder, "no folder any more")
  }

  const person = await phone.open()
  await person.goto("/right-now")
  await expect(person.getByRole("heading", { level: 1, name: rightNow.title })).toBeVisible()
  expect(await person.evaluate(() => caches.open("any").then(String, String))).toContain("Error")
  await isAccessible(person)
  await person.goto("/plan")
  await expect(sectionOf(person, "strength").getByText("I fix bikes")).toBeVisible()
  await addStatement(person, "strength", "I bake bread")
  await nothingIsLost(person, house, ["I fix bikes", "I bake bread"])
})
