import { useEffect, useMemo, useRef, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Field } from "../../ui/Field.tsx"
import { Tick } from "../../ui/Tick.tsx"
import { type Entry, type Eyes, find } from "./find.ts"
import { wordsOf } from "./fold.ts"
import { FoundList } from "./FoundList.tsx"

type Props = {
  /** All there is to look through; `undefined` while it is being made ready. */
  readonly entries: readonly Entry[] | undefined
  /** What was looked for when a result was followed, and the person came back. */
  readonly start: string
  /** The person goes to something they found. */
  readonly onFollow: (asked: string) => void
}

/** *Find*: every word of the person's, as they type. What they look for stays on this page. */
export function FindPage({ entries, start, onFollow }: Props) {
  const t = useTexts("find")
  const shell = useTexts("shell")
  const [asked, setAsked] = useState(start)
  const [eyes, setEyes] = useState<Eyes>("mine")
  const field = useRef<HTMLElement>(null)
  const found = useMemo(() => entries && find(entries, asked, eyes), [entries, asked, eyes])
  const isAsked = wordsOf(asked).length > 0
  const count = found === undefined ? t("looking") : t("found", { count: found.length })
  const words = !isAsked ? "" : found?.length === 0 ? t("none") : count
  const clear = () => {
    setAsked("")
    field.current?.focus()
  }
  return (
    <>
      <h1>{shell("titles.find")}</h1>
      <p class="lead">{t("lead")}</p>
      <div role="search" class="screen-only">
        <Field label={t("label")} value={asked} onInput={setAsked} fieldRef={field} />
        <Tick
          label={t("others")}
          hint={t("othersHint")}
          checked={eyes === "others"}
          onChange={(are) => setEyes(are ? "others" : "mine")}
        />
      </div>
      <Announced words={words} />
      {!isAsked && <p class="example">{t("invite")}</p>}
      {isAsked && (
        <p class="row">
          <span aria-hidden="true">{words}</span>
          <Button look="quiet" onPress={clear}>
            {t("clear")}
          </Button>
        </p>
      )}
      {isAsked && found?.length === 0 && <p class="soft">{t("noneHint")}</p>}
      {isAsked && found !== undefined && found.length > 0 && (
        <FoundList found={found} asked={asked} onFollow={() => onFollow(asked)} />
      )}
    </>
  )
}

const pauseMs = 700

/** Says the words to whoever listens, once the person paused: not at each letter they type. */
function Announced({ words }: { readonly words: string }) {
  const [said, setSaid] = useState("")
  useEffect(() => {
    const later = setTimeout(() => setSaid(words), pauseMs)
    return () => clearTimeout(later)
  }, [words])
  return (
    <p role="status" class="hidden">
      {said}
    </p>
  )
}
