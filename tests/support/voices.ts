// A made-up voice for browsers and test DOMs that have none. Nothing is heard: what would be said is noted.

type Listener = () => void
type Voice = Pick<SpeechSynthesisVoice, "lang" | "localService" | "name">

/** A voice of this device, unless said otherwise. */
export const aVoice = (with_: Partial<Voice> = {}): Voice => ({
  name: "Example",
  lang: "en-GB",
  localService: true,
  ...with_,
})

/** What `speechSynthesis` and `SpeechSynthesisUtterance` are to a page; `said` is what it was asked to say, in turn. */
export function madeUpSpeech(voices: Voice[]) {
  const waiting: Piece[] = []
  const said: { readonly words: string; readonly voice: string | undefined }[] = []
  const changed = new EventTarget()

  class Piece extends EventTarget {
    readonly text: string
    voice: Voice | null = null
    lang = ""
    constructor(text: string) {
      super()
      this.text = text
    }
  }

  const speechSynthesis = {
    getVoices: () => [...voices],
    addEventListener: (name: string, listener: Listener, options?: AddEventListenerOptions) =>
      changed.addEventListener(name, listener, options),
    speak: (piece: Piece) => {
      said.push({ words: piece.text, voice: piece.voice?.name })
      waiting.push(piece)
    },
    cancel: () => {
      for (const piece of waiting.splice(0)) piece.dispatchEvent(new Event("error"))
    },
  }

  return {
    said,
    globals: { speechSynthesis, SpeechSynthesisUtterance: Piece },
    /** Everything asked for is said to its end. */
    finish: () => {
      for (const piece of waiting.splice(0)) piece.dispatchEvent(new Event("end"))
    },
    /** Whether something is still being said. */
    isSpeaking: () => waiting.length > 0,
    /** The device finds one more voice, as some do only after they were asked. */
    find: (voice: Voice) => {
      voices.push(voice)
      changed.dispatchEvent(new Event("voiceschanged"))
    },
  }
}
