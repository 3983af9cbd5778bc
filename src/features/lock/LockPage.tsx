import { useState } from "preact/hooks"
import type { Answer } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { AboutLocks } from "./AboutLocks.tsx"
import { type CodeActions, CodeSteps } from "./CodeSteps.tsx"
import { PasskeyCard } from "./PasskeyCard.tsx"
import { SetWords } from "./SetWords.tsx"
import { TakeOff } from "./TakeOff.tsx"
import { WaysList } from "./WaysList.tsx"
import { type Chosen, WhenAndWhat } from "./WhenAndWhat.tsx"
import type { Way } from "./ways.ts"

export type LockActions = CodeActions & {
  /** Sets a lock that these words open, or changes the words. `signal` ends it before anything is changed. */
  readonly onSet: (words: string, signal: AbortSignal) => Promise<Answer>
  /** Makes a passkey under this name; not there where the browser can't. */
  readonly onPasskey?: ((name: string) => Promise<Answer>) | undefined
  readonly onRemove: (way: Way) => Promise<Answer>
  readonly onTakeOff: () => Promise<Answer>
  readonly onChosen: (chosen: Partial<Chosen>) => void
  /** Four words nobody could guess. */
  readonly makeWords: () => Promise<readonly string[]>
}
type Props = {
  /** `elsewhere`: nothing is kept here, so there is nothing to lock. */
  readonly lock: "none" | "set" | "elsewhere"
  readonly ways: readonly Way[]
  readonly chosen: Chosen
  /** Today, in words, for the paper. */
  readonly today: string
  readonly actions: LockActions
}

/** *A lock*: what it does and does not do, and everything about the one that is set. */
export function LockPage({ lock, ways, chosen, today, actions }: Props) {
  const t = useTexts("lock")
  const shell = useTexts("shell")
  const [doing, setDoing] = useState<"words" | "code">()
  const isSet = lock === "set"
  const words = useFocusBack(doing === "words")
  const hasCode = ways.some((way) => way.kind === "recovery")
  const end = () => setDoing(undefined)
  return (
    <>
      <h1>{shell("titles.lock")}</h1>
      {doing === "words" && (
        <SetWords
          title={t(isSet ? "ways.changeTitle" : "set.title")}
          makeWords={actions.makeWords}
          onSet={actions.onSet}
          onStop={end}
          onDone={() => setDoing(hasCode ? undefined : "code")}
        />
      )}
      {doing === "code" && <CodeSteps today={today} actions={actions} onDone={end} />}
      {doing === undefined && (
        <>
          <p class="lead">{t("about.lead")}</p>
          {lock === "elsewhere" && <p>{t("about.elsewhere")}</p>}
          {lock === "none" && (
            <p>
              <Button look="next" buttonRef={words} onPress={() => setDoing("words")}>
                {t("set.open")}
              </Button>
            </p>
          )}
          {isSet && (
            <>
              <WaysList ways={ways} onRemove={actions.onRemove}>
                <Button buttonRef={words} onPress={() => setDoing("words")}>
                  {t("ways.change")}
                </Button>
                <Button onPress={() => setDoing("code")}>{t(hasCode ? "code.another" : "code.make")}</Button>
                {hasCode && <span class="soft">{t("code.anotherHint")}</span>}
              </WaysList>
              <PasskeyCard onPasskey={actions.onPasskey} />
              <WhenAndWhat chosen={chosen} onChosen={actions.onChosen} />
              <TakeOff onTakeOff={actions.onTakeOff} />
            </>
          )}
          <AboutLocks />
        </>
      )}
    </>
  )
}
