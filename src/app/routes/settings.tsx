import { useEffect, useState } from "preact/hooks"
import { haveLetters } from "../../device/letters.ts"
import { whenItCanSpeak } from "../../device/speech.ts"
import { checkWords } from "../../domain/words.ts"
import { RoleCard } from "../../features/settings/RoleCard.tsx"
import { DeviceCard, type DeviceActions } from "../../features/settings/DeviceCard.tsx"
import { LookCards } from "../../features/settings/LookCards.tsx"
import { SettingsPage } from "../../features/settings/SettingsPage.tsx"
import type { Answer } from "../../i18n/problems.ts"
import { languageNow, textsOf, useTexts } from "../../i18n/texts.ts"
import { type Preferences, readPreferences, savePreferences } from "../../preferences/preferences.ts"
import { keepMe } from "../../vault/stores/me.ts"
import { hubById } from "../hubs.ts"
import { guardNow } from "../guard-now.ts"
import { dressKeptPages } from "../kept-look.ts"
import { dress, lookNow } from "../look.ts"
import { orReload } from "../missing-chunk.ts"
import { type Modes, useModes } from "../modes.ts"
import { NewerVersion } from "../Notices.tsx"
import { useRole } from "../use-role.ts"
import { useGo } from "../../router/RouterProvider.tsx"
import { type Services, useServices } from "../services.ts"
import { newerVersion } from "../updates.ts"

const longestName = 200

/** Settings: how the app looks here, whose device this is, the chosen name and hub. Each change is kept at once. */
export function Settings() {
  const shell = useTexts("shell")
  const services = useServices()
  const { state, hubs, now, mode } = services
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
  return (
    <SettingsPage
      isBroken={state.problem.value !== undefined}
      name={me.chosenName}
      onName={saveName}
      hub={hub && { name: hub.name, isMadeUp: hub.madeUp }}
      look={<HowItLooks />}
      role={<Role />}
      device={mode === "sample" ? undefined : <ThisDevice />}
      newer={newerVersion.value === undefined ? undefined : <NewerVersion />}
    />
  )
}

function HowItLooks() {
  const t = useTexts("settings")
  const shell = useTexts("shell")
  const { state, mode } = useServices()
  const modes = useModes()
  const [hasVoice, setVoice] = useState(false)
  const [, drawAgain] = useState(0)
  useEffect(() => whenItCanSpeak(languageNow(), () => setVoice(true)), [])
  const change = async (chosen: Partial<Preferences>) => {
    try {
      await orReload(() => dress(chosen))
    } catch {
      drawAgain((times) => times + 1) // what was pressed goes back to what is
      return state.say({ words: shell("later.missing") })
    }
    const isSaved = mode === "own" && savePreferences(chosen)
    if (isSaved) void dressKeptPages()
    if (isSaved && chosen.easyRead !== undefined) await modes.rightNowAnew()
    const waits = chosen.clearLetters === true && !lookNow.peek().littleData && !(await haveLetters("Clear"))
    state.say({
      words: waits ? t("ease.lettersLater") : isSaved ? textsOf("shell")("saved") : t("look.notKept"),
    })
  }
  return <LookCards look={lookNow.value} hasVoice={hasVoice} onLook={(chosen) => void change(chosen)} />
}

function Role() {
  const { isCarer, onCarer } = useRole()
  return <RoleCard isCarer={isCarer} onCarer={onCarer} />
}

function ThisDevice() {
  const services = useServices()
  const modes = useModes()
  const go = useGo()
  const { state, mode } = services
  const [chosen, setChosen] = useState(readPreferences)
  return (
    <DeviceCard
      device={mode === "own" ? chosen.device : "not-mine"}
      ownOnRightNow={chosen.ownOnRightNow}
      hasKept={state.me.value.welcomedAt !== null || state.statements.value.length > 0}
      hasLock={guardNow.value !== undefined}
      actions={deviceActions(services, modes, go, () => setChosen(readPreferences()))}
    />
  )
}

function deviceActions(
  { state }: Services,
  modes: Modes,
  go: (path: string) => void,
  changed: () => void,
): DeviceActions {
  const keep = async (choice: Parameters<typeof savePreferences>[0]) => {
    const isSaved = savePreferences(choice)
    changed()
    await modes.rightNowAnew()
    state.say({ words: isSaved ? textsOf("shell")("saved") : textsOf("problems")("not-saved") })
  }
  // Made-up things and a device that is not theirs begin at the front door.
  const from = (doing: Promise<void>) =>
    void doing.then(
      () => go("/"),
      () => state.say({ words: textsOf("problems")("offline") }),
    )
  return {
    onDevice: (device) => void keep({ device }),
    onOwnOnRightNow: (ownOnRightNow) => void keep({ ownOnRightNow }),
    onKeepNothing: () => from(modes.keepNothing()),
    onKeepHere: () => modes.keepHere(),
    onLook: () => from(modes.lookRound()),
  }
}
