import { liveAtTheFrontDoor } from "./front-door-steps.ts"
import { isAccessible, test } from "./house.ts"
import { nobodyElseRead } from "./nobody-else.ts"

test("one person, one hub, from the first visit to a share that is over, and nobody else read a word", async ({
  person,
  desk,
  house,
}) => {
  test.setTimeout(600_000)
  const { typed, traces } = await liveAtTheFrontDoor({
    house,
    person,
    desk,
    look: isAccessible,
    step: (about, part) => test.step(about, part),
  })
  await test.step("not a word of it was in an address, on the wire, in the database or in the log", () =>
    nobodyElseRead(house, typed, traces))
})
