// @vitest-environment happy-dom
import "../support/dom.ts"
import { render, screen, waitFor } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { afterEach, beforeAll, expect, test, vi } from "vitest"
import { ReadAloud } from "../../src/app/ReadAloud.tsx"
import { loadTexts } from "../../src/i18n/texts.ts"
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { aVoice, madeUpSpeech } from "../support/voices.ts"

beforeAll(() => loadTexts("shell"))
afterEach(() => vi.unstubAllGlobals())

function aPage(...voices: ReturnType<typeof aVoice>[]) {
  const speech = madeUpSpeech(voices)
  for (const [name, value] of Object.entries(speech.globals)) vi.stubGlobal(name, value)
  const page = render(
    <main>
      <ReadAloud />
      <h1>My plan</h1>
      <p>I can make people laugh.</p>
    </main>,
  )
  return { ...speech, leave: page.unmount }
}
const button = (name: string) => screen.findByRole("button", { name })

test("the page is read from its heading on, without the button's own words, and can be stopped", async () => {
  const { said, isSpeaking } = aPage(aVoice())
  await userEvent.click(await button(shell.aloud.read))
  expect(said.map(({ words }) => words)).toEqual(["My plan", "I can make people laugh."])
  await userEvent.click(await button(shell.aloud.stop))
  expect(isSpeaking()).toBe(false)
  expect(await button(shell.aloud.read)).toBeDefined()
})

test("a page that is left falls silent", async () => {
  const { isSpeaking, leave } = aPage(aVoice())
  await userEvent.click(await button(shell.aloud.read))
  leave()
  await waitFor(() => expect(isSpeaking()).toBe(false))
})

test("without a voice of the device there is no button", () => {
  aPage(aVoice({ localService: false }))
  expect(screen.queryByRole("button")).toBeNull()
})
