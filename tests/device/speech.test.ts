import { afterEach, expect, test, vi } from "vitest"
import { type SayAloud, whenItCanSpeak } from "../../src/device/speech.ts"
import { aVoice, madeUpSpeech } from "../support/voices.ts"

afterEach(() => vi.unstubAllGlobals())

function aDevice(...voices: ReturnType<typeof aVoice>[]) {
  const speech = madeUpSpeech(voices)
  for (const [name, value] of Object.entries(speech.globals)) vi.stubGlobal(name, value)
  return speech
}

function sayingOn(language = "en-GB"): SayAloud[] {
  const ready: SayAloud[] = []
  whenItCanSpeak(language, (say) => ready.push(say))
  return ready
}

test("a voice that sends the words away is never used", () => {
  aDevice(aVoice({ localService: false }))
  expect(sayingOn()).toEqual([])
})

test("a voice of another language is not used", () => {
  aDevice(aVoice({ lang: "de-DE" }), aVoice({ lang: "enm" }))
  expect(sayingOn()).toEqual([])
})

test("the voice nearest to the person's own language speaks, however the phone writes it", () => {
  const speech = aDevice(
    aVoice({ name: "away", localService: false }),
    aVoice({ name: "American", lang: "en_US" }),
    aVoice({ name: "British", lang: "en_GB" }),
  )
  const [say] = sayingOn()
  say?.(["Tea."], () => {})
  expect(speech.said).toEqual([{ words: "Tea.", voice: "British" }])
  sayingOn("en-AU")[0]?.(["Tea."], () => {})
  expect(speech.said.at(-1)?.voice).toBe("American")
})

test("a device that knows its voices only later is ready then, once", () => {
  const speech = aDevice()
  const ready = sayingOn()
  expect(ready).toHaveLength(0)
  speech.find(aVoice())
  speech.find(aVoice())
  expect(ready).toHaveLength(1)
})

test("whoever left is not told any more", () => {
  const speech = aDevice()
  const ready = vi.fn()
  whenItCanSpeak("en-GB", ready)()
  speech.find(aVoice())
  expect(ready).not.toHaveBeenCalled()
})

test("lines are said sentence by sentence, and it ends once, after the last", () => {
  const speech = aDevice(aVoice())
  const ended = vi.fn()
  sayingOn()[0]?.(["What helps me", "Tea. A walk!\nSleep", " "], ended)
  expect(speech.said.map((one) => one.words)).toEqual(["What helps me", "Tea.", "A walk!", "Sleep"])
  expect(ended).not.toHaveBeenCalled()
  speech.finish()
  expect(ended).toHaveBeenCalledTimes(1)
})

test("it can be stopped at once", () => {
  const speech = aDevice(aVoice())
  const ended = vi.fn()
  const stop = sayingOn()[0]?.(["Tea. A walk."], ended)
  expect(speech.isSpeaking()).toBe(true)
  stop?.()
  stop?.()
  expect(speech.isSpeaking()).toBe(false)
  expect(ended).toHaveBeenCalledTimes(1)
})

test("a device without any voice is no error", () => {
  vi.stubGlobal("speechSynthesis", undefined)
  expect(sayingOn()).toEqual([])
  vi.stubGlobal("speechSynthesis", {
    getVoices: () => {
      throw new Error("no")
    },
  })
  expect(sayingOn()).toEqual([])
})
