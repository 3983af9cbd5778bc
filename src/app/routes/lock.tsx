import { useCallback, useEffect, useMemo, useState } from "preact/hooks"
import { bringWordList, generateWords } from "../../crypto/words.ts"
import { knowsPasskeys } from "../../device/passkey.ts"
import { printPage, titleWhilePrinting } from "../../device/print.ts"
import { type LockActions, LockPage } from "../../features/lock/LockPage.tsx"
import type { Way } from "../../features/lock/ways.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { textsOf, useTexts } from "../../i18n/texts.ts"
import { fail } from "../../kit/result.ts"
import { type Preferences, readPreferences, savePreferences } from "../../preferences/preferences.ts"
import type { Lock } from "../../vault/lock-port.ts"
import { addPasskey } from "../lock/passkeys.ts"
import { useModes } from "../modes.ts"
import { type Services, useServices } from "../services.ts"
import "../../ui/lock.css"
import "../../ui/papers.css"
import "../../ui/papers-print.css"

/** *A lock*: setting one, and everything about the one that is set. */
export function LockOfThisDevice() {
  const t = useTexts("lock")
  const services = useServices()
  const modes = useModes()
  const { today, mode } = services
  const lock = mode === "own" ? services.lock : undefined
  const { ways, look } = useWays(lock)
  const [chosen, setChosen] = useState(readPreferences)
  useEffect(() => titleWhilePrinting(t("code.file")), [t])
  const choose = async (part: Partial<Preferences>) => {
    const isSaved = savePreferences(part)
    setChosen(readPreferences())
    if (part.lockedShows !== undefined) await modes.rightNowAnew()
    services.state.say({ words: isSaved ? textsOf("shell")("saved") : textsOf("problems")("not-saved") })
  }
  const actions = useMemo(
    () => (lock === undefined ? nothingToDo : lockActions(services, lock, look)),
    [services, lock, look],
  )
  return (
    <LockPage
      lock={lock === undefined ? "elsewhere" : ways.length > 0 ? "set" : "none"}
      ways={ways}
      chosen={chosen}
      today={dateInWords(today())}
      actions={{
        ...actions,
        onPasskey: knowsPasskeys() ? actions.onPasskey : undefined,
        onChosen: (part) => void choose(part),
      }}
    />
  )
}

/** The ways in as they are now, here and after another tab changed them. */
function useWays(lock: Lock | undefined) {
  const [ways, setWays] = useState<readonly Way[]>([])
  const look = useCallback(async () => {
    const found = await lock?.slots()
    if (found?.ok === true) setWays(found.value)
  }, [lock])
  useEffect(() => {
    void look()
    return lock?.watch(() => void look())
  }, [lock, look])
  // So that words can be made without a network afterwards; where they do not come, that is said once they are wanted.
  useEffect(() => void bringWordList().catch(() => undefined), [])
  return { ways, look }
}

type Made = Omit<LockActions, "onChosen">

function lockActions({ state }: Services, lock: Lock, look: () => Promise<void>): Made {
  const t = textsOf("lock")
  const nameOf = ({ kind, name }: Way) => (kind === "passkey" ? name : t(`ways.${kind}`))
  const say = (words: string) => state.say({ words })
  return {
    makeWords: () => generateWords(4),
    async onSet(words, signal) {
      const isFirst = (await lock.state()) === "none"
      const done = await lock.setPassphrase(words, signal)
      await look()
      if (done.ok) say(t(isFirst ? "set.done" : "set.changed"))
      return done
    },
    onMakeCode: () => lock.makeRecovery(),
    async onSkipCode() {
      const found = await lock.slots()
      const codes = found.ok ? found.value.filter(({ kind }) => kind === "recovery") : []
      for (const { id } of codes) await lock.remove(id)
      await look()
      say(t("code.skipped"))
    },
    onCodeKept: () => say(t("code.done")),
    async onPasskey(name) {
      const done = await addPasskey(lock, name)
      await look()
      if (done.ok) say(t("passkey.done", { name: name.trim() }))
      return done
    },
    async onRemove(way) {
      const done = await lock.remove(way.id)
      await look()
      if (done.ok) say(t("ways.removed", { name: nameOf(way) }))
      return done
    },
    async onTakeOff() {
      const done = await lock.takeOff()
      await look()
      if (done.ok) say(t("off.done"))
      return done
    },
    onPrint: printPage,
  }
}

const nothing = async () => fail({ kind: "blocked" } as const)
const nothingToDo: Made = {
  makeWords: async () => [],
  onSet: nothing,
  onMakeCode: nothing,
  onSkipCode: async () => {},
  onCodeKept() {},
  onRemove: nothing,
  onTakeOff: nothing,
  onPrint() {},
}
