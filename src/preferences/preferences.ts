/** How the app looks and speaks on this device. Not sealed, so that it is there before the vault: never a word of theirs. */
export type Preferences = {
  readonly theme: (typeof themes)[number]
  /** A language tag such as `en-GB`; null until the person chose one. */
  readonly language: string | null
  /** Whose device it is. `shared`: others use it too, so the first page shows nothing of anybody. */
  readonly device: (typeof devices)[number]
  /** Whether *Right now* shows a person's own words although others use the device. */
  readonly ownOnRightNow: boolean
}

/** `system`: as the device is set. */
export const themes = ["system", "light", "dark"] as const
export const devices = ["mine", "shared"] as const

const usual: Preferences = { theme: "system", language: null, device: "mine", ownOnRightNow: false }
const name = "open-door-preferences"

/** What was chosen on this device. Whatever is missing, damaged or from a later version is as usual. Never throws. */
export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "null")
    return typeof kept === "object" && kept !== null
      ? {
          theme: themeIn(kept),
          language: languageIn(kept),
          device: "device" in kept && kept.device === "shared" ? "shared" : usual.device,
          ownOnRightNow: "ownOnRightNow" in kept && kept.ownOnRightNow === true,
        }
      : usual
  } catch {
    return usual
  }
}

/** Whether *Right now* does without a person's own cards: others use the device, and they did not tick that theirs may stand there. */
export const hidesOwnCards = ({ device, ownOnRightNow }: Preferences): boolean =>
  device === "shared" && !ownOnRightNow

/** Keeps these choices beside the others. Answers whether it could: a browser may give no storage. */
export function savePreferences(chosen: Partial<Preferences>): boolean {
  try {
    localStorage.setItem(name, JSON.stringify({ ...readPreferences(), ...chosen }))
    return true
  } catch {
    return false
  }
}

/** Dresses the page as chosen; `ui`'s tokens read it. */
export function applyTheme(
  { theme }: Pick<Preferences, "theme">,
  root: HTMLElement = document.documentElement,
): void {
  if (theme === "system") delete root.dataset["theme"]
  else root.dataset["theme"] = theme
}

const themeIn = (kept: object): Preferences["theme"] =>
  themes.find((theme) => "theme" in kept && kept.theme === theme) ?? usual.theme

const languageIn = (kept: object): string | null =>
  "language" in kept &&
  typeof kept.language === "string" &&
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(kept.language)
    ? kept.language
    : usual.language
