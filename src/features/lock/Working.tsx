import { useEffect, useRef, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"

/** Something that takes a second or two and can be stopped. */
export type Work = {
  readonly isBusy: boolean
  readonly isStopped: boolean
  /** Does it; `undefined` when the person stopped it, and nothing was changed. */
  readonly run: <T>(doing: (signal: AbortSignal) => Promise<T>) => Promise<T | undefined>
  readonly stop: () => void
}

/** One piece of work at a time; it is stopped when the page that began it goes. */
export function useWork(): Work {
  const [isBusy, setBusy] = useState(false)
  const [isStopped, setStopped] = useState(false)
  const stopper = useRef<AbortController>(undefined)
  useEffect(() => () => stopper.current?.abort(), [])
  return {
    isBusy,
    isStopped,
    async run(doing) {
      const mine = (stopper.current = new AbortController())
      setStopped(false)
      setBusy(true)
      const done = await doing(mine.signal)
      setBusy(false)
      return mine.signal.aborted ? undefined : done
    },
    stop() {
      stopper.current?.abort()
      setStopped(true)
      setBusy(false)
    },
  }
}

const longMs = 4000

/** What goes on while a key is worked out, in words, and the way to stop it. */
export function Working({ work }: { readonly work: Work }) {
  const t = useTexts("lock")
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!work.isBusy) return undefined
    const timer = setTimeout(setLong, longMs, true)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [work.isBusy])
  return (
    <div class="row" role="status">
      {work.isBusy && (
        <>
          <p>{t(isLong ? "set.long" : "set.working")}</p>
          <Button onPress={work.stop}>{t("screen.stop")}</Button>
        </>
      )}
      {work.isStopped && <p>{t("set.stopped")}</p>}
    </div>
  )
}
