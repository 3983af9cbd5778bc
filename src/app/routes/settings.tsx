import { useEffect, useState } from "preact/hooks"
import { askToPersist, isPersisted, type Persistence } from "../../device/persist.ts"
import { checkWords } from "../../domain/words.ts"
import { type Theme, SettingsPage } from "../../features/settings/SettingsPage.tsx"
import type { Answer } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { applyTheme, readPreferences, savePreferences } from "../../preferences/preferences.ts"
import { keepMe } from "../../vault/stores/me.ts"
import { hubById } from "../hubs.ts"
import { NewerVersion } from "../Notices.tsx"
import { useServices } from "../services.ts"
import { newerVersion } from "../updates.ts"

const longestName = 200

export function Settings() {
  const t = useTexts("settings")
  const shell = useTexts("shell")
  const { state, hubs, now } = useServices()
  const [theme, setTheme] = useState<Theme>(() => readPreferences().theme)
  const [storage, setStorage] = useState<Persistence>("unknown")
  useEffect(() => void isPersisted().then(setStorage), [])
  const me = state.me.value
  const hub = hubById(hubs.all.value, me.hub)

  const saveName = async (typed: string): Promise<Answer> => {
    const checked = checkWords(typed, longestName)
    if (!checked.ok && checked.problem.kind !== "empty") return checked
    const chosenName = checked.ok ? checked.value : ""
    const done = await state.act([keepMe({ ...state.me.peek(), chosenName, changedAt: now() })])
    if (done.ok) state.say({ words: shell("saved") })
    return done
  }
  const dress = (chosen: Theme) => {
    setTheme(chosen)
    applyTheme({ ...readPreferences(), theme: chosen })
    state.say({ words: savePreferences({ theme: chosen }) ? shell("saved") : t("look.notKept") })
  }

  return (
    <SettingsPage
      name={me.chosenName}
      onName={saveName}
      hub={hub && { name: hub.name, isMadeUp: hub.madeUp }}
      theme={theme}
      onTheme={dress}
      storage={storage}
      onAskToKeep={() => void askToPersist().then(setStorage)}
      newer={newerVersion.value === undefined ? undefined : <NewerVersion />}
    />
  )
}
