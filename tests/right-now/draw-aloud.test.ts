// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { aVoice, madeUpSpeech } from "../support/voices.ts"
import { onFixedPart } from "./fixed-part.ts"

const { draw, clear, press, buttons } = onFixedPart()

function aSpeaker(...voices: ReturnType<typeof aVoice>[]) {
  const speech = madeUpSpeech(voices)
  for (const [name, value] of Object.entries(speech.globals)) vi.stubGlobal(name, value)
  return speech
}
const saidBy = (speech: ReturnType<typeof aSpeaker>) => speech.said.map((one) => one.words)

test("the card on the screen can be read aloud, and stopped", () => {
  const speech = aSpeaker(aVoice())
  draw()
  press("next")
  press("read")
  expect(saidBy(speech)).toEqual([
    "People I can ring",
    "Sam Example",
    "friend",
    "Ring Sam Example",
    "Text Sam Example",
  ])
  press("stop")
  expect(speech.isSpeaking()).toBe(false)
  press("read")
  speech.finish()
  expect(buttons()).toContain("read")
})

test("the numbers can be read aloud too", () => {
  const speech = aSpeaker(aVoice())
  draw()
  press("next")
  press("next")
  press("read")
  expect(saidBy(speech)).toEqual(["Talk to someone now", "Any hour.", "Ring 111"])
})

test("going on, and leaving, make it quiet", () => {
  const speech = aSpeaker(aVoice())
  draw()
  press("read")
  press("next")
  expect(speech.isSpeaking()).toBe(false)
  press("read")
  clear()
  expect(speech.isSpeaking()).toBe(false)
  draw()
  press("read")
  dispatchEvent(new Event("pagehide"))
  expect(speech.isSpeaking()).toBe(false)
})

test("without a voice of this device there is no button; one that is found later brings it", () => {
  const speech = aSpeaker(aVoice({ localService: false }))
  draw()
  expect(buttons()).toEqual(["next"])
  speech.find(aVoice())
  expect(buttons()).toEqual(["next", "read"])
})
