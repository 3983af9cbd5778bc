import { beforeAll, expect, test } from "vitest"
import { stateInMemory } from "../../src/app/in-memory.ts"
import { loadTexts, textsOf } from "../../src/i18n/texts.ts"
import { memoryVault } from "../../src/vault/memory.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { aStatement } from "../support/things.ts"

beforeAll(() => loadTexts("shell"))

test("what lives in memory alone is never said to be saved on this phone, however it is said", async () => {
  const state = stateInMemory(memoryVault(), "Kept until you leave")
  const saved = textsOf("shell")("saved")
  await state.act([keep("statements", aStatement())], saved)
  expect(state.said.value).toEqual({ words: "Kept until you leave" })
  state.say(undefined)
  state.say({ words: saved })
  expect(state.said.value).toEqual({ words: "Kept until you leave" })
  state.say({ words: "Something else" })
  expect(state.said.value).toEqual({ words: "Something else" })
})
