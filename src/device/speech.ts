/** Says these lines one after another; `ended` is called once, when all was said or it was stopped. Answers how to stop. */
export type SayAloud = (lines: readonly string[], ended: () => void) => () => void

/**
 * Calls `ready` once a voice that lives on this device speaks `language` ("en-GB"; any English voice will do). Voices that
 * send the words away to be spoken are never used. Answers how to stop waiting. Never throws.
 */
export function whenItCanSpeak(language: string, ready: (say: SayAloud) => void): () => void {
  const waiting = new AbortController()
  const look = (speaker: SpeechSynthesis) => {
    const voice = localVoice(speaker.getVoices(), language)
    if (voice === undefined || waiting.signal.aborted) return
    waiting.abort()
    ready((lines, ended) => sayWith(speaker, voice, lines, ended))
  }
  try {
    const speaker = globalThis.speechSynthesis
    // Some browsers know their voices only after they were first asked.
    speaker.addEventListener("voiceschanged", () => look(speaker), waiting)
    look(speaker)
  } catch {
    // No voices here.
  }
  return () => waiting.abort()
}

function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  const tag = (voice: SpeechSynthesisVoice) => voice.lang.replace("_", "-") // as some phones write it
  const own = voices.filter((voice) => voice.localService && primary(tag(voice)) === primary(language))
  return own.find((voice) => tag(voice) === language) ?? own[0]
}

const primary = (tag: string): string => tag.split("-")[0]?.toLowerCase() ?? ""

function sayWith(
  speaker: SpeechSynthesis,
  voice: SpeechSynthesisVoice,
  lines: readonly string[],
  ended: () => void,
): () => void {
  const pieces = sentences(lines).map((words) => {
    const piece = new SpeechSynthesisUtterance(words)
    piece.voice = voice
    piece.lang = voice.lang
    return piece
  })
  // One that is held by nobody is thrown away by some browsers before it says that it ended.
  const end = () => {
    if (pieces.splice(0).length > 0) ended()
  }
  for (const piece of pieces) piece.addEventListener("error", end)
  pieces.at(-1)?.addEventListener("end", end)
  speaker.cancel()
  for (const piece of pieces) speaker.speak(piece)
  return () => {
    speaker.cancel()
    end()
  }
}

// Some voices fall silent in the middle of what takes them longer than a quarter of a minute.
const sentences = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split(/(?<=[.!?…])\s+|\n+/)).filter((words) => words.trim() !== "")
