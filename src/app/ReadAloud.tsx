import { useEffect, useRef, useState } from "preact/hooks"
import { type SayAloud, whenItCanSpeak } from "../device/speech.ts"
import { languageNow, useTexts } from "../i18n/texts.ts"
import { Button } from "../ui/Button.tsx"

/** Reads the page it stands on, as it is seen now; nothing where the device has no voice of its own. Silent once the page is left. */
export function ReadAloud() {
  const t = useTexts("shell")
  const place = useRef<HTMLDivElement>(null)
  const hush = useRef<() => void>(undefined)
  const [say, setSay] = useState<SayAloud>()
  const [isReading, setReading] = useState(false)
  useEffect(() => {
    const stopWaiting = whenItCanSpeak(languageNow(), (ready) => setSay(() => ready))
    const quiet = () => hush.current?.()
    addEventListener("pagehide", quiet)
    return () => {
      removeEventListener("pagehide", quiet)
      stopWaiting()
      quiet()
    }
  }, [])
  if (say === undefined) return null
  const press = () => {
    if (isReading) return hush.current?.()
    setReading(true)
    hush.current = say(linesBeside(place.current), () => setReading(false))
  }
  return (
    <div ref={place}>
      <Button look="quiet" onPress={press}>
        {t(isReading ? "aloud.stop" : "aloud.read")}
      </Button>
    </div>
  )
}

/** What can be seen on the page beside this element, line by line. */
const linesBeside = (place: HTMLElement | null): readonly string[] =>
  [...(place?.parentElement?.children ?? [])].flatMap((one) =>
    one instanceof HTMLElement && one !== place ? one.innerText.split("\n") : [],
  )
