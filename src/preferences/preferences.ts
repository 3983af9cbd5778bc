import { type Leaving, readLeaving } from "../kit/leaving.ts"

/** How the app looks and speaks on this device. Not sealed, so that it is there before the vault: never a word of theirs. */
export type Preferences = {
  readonly theme: (typeof themes)[number]
  /** A language tag such as `en-GB`; null until the person chose one. */
  readonly language: string | null
  /** Whose device it is. `shared`: others use it too, so the first page shows nothing of anybody. */
  readonly device: (typeof devices)[number]
  /** Whether *Right now* shows a person's own words although others use the device. */
  readonly ownOnRightNow: boolean
  /** Easy Read: short sentences, each with a picture. */
  readonly easyRead: boolean
  /** How big everything is, in hundredths of the usual. */
  readonly size: (typeof sizes)[number]
  /** Atkinson Hyperlegible Next in place of the device's own letters. */
  readonly clearLetters: boolean
  /** A button on each page that reads it aloud, where the device has a voice of its own. */
  readonly readAloud: boolean
  /** Low-stimulus: no drawings, no colour that draws the eye, no motion, one thing at a time. */
  readonly calm: boolean
  /** Nothing is fetched that can wait or be done without. */
  readonly littleData: boolean
  /** Whether *How I am* leaves out *how far I've come*. */
  readonly hidesHowFar: boolean
  /** Whether the first page shows a name and what comes next; null: as is usual on this device. */
  readonly nameOnHome: boolean | null
  /** Leaving quickly, where it is turned on. */
  readonly leaving: Leaving | null
  /** After how many minutes without a touch a lock falls; 0: as soon as the page is left; null: by its button alone. */
  readonly lockMinutes: (typeof lockTimes)[number]
  /** What *Right now* may show while it is locked. */
  readonly lockedShows: readonly (typeof lockedGroups)[number][]
}

/** `system`: as the device is set. */
export const themes = ["system", "light", "dark"] as const
export const devices = ["mine", "shared"] as const
export const sizes = [100, 125, 150, 200] as const
export const lockTimes = [0, 1, 5, 15, null] as const
export const lockedGroups = ["helps", "people", "places"] as const

/** As it is before a person chose anything. */
export const usual: Preferences = {
  theme: "system",
  language: null,
  device: "mine",
  ownOnRightNow: false,
  easyRead: false,
  size: 100,
  clearLetters: false,
  readAloud: false,
  calm: false,
  littleData: false,
  hidesHowFar: false,
  nameOnHome: null,
  leaving: null,
  lockMinutes: 5,
  lockedShows: [],
}
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
          easyRead: "easyRead" in kept && kept.easyRead === true,
          size: sizes.find((size) => "size" in kept && kept.size === size) ?? usual.size,
          clearLetters: "clearLetters" in kept && kept.clearLetters === true,
          readAloud: "readAloud" in kept && kept.readAloud === true,
          calm: "calm" in kept && kept.calm === true,
          littleData: "littleData" in kept && kept.littleData === true,
          hidesHowFar: "hidesHowFar" in kept && kept.hidesHowFar === true,
          nameOnHome: "nameOnHome" in kept && typeof kept.nameOnHome === "boolean" ? kept.nameOnHome : null,
          leaving: "leaving" in kept ? readLeaving(kept.leaving) : null,
          lockMinutes: lockMinutesIn(kept),
          lockedShows: lockedShowsIn(kept),
        }
      : usual
  } catch {
    return usual
  }
}

/** Whether *Right now* does without a person's own cards: others use the device, and they did not tick that theirs may stand there. */
export const hidesOwnCards = ({ device, ownOnRightNow }: Preferences): boolean =>
  device === "shared" && !ownOnRightNow

/** Whether the first page may show what is somebody's own: on their own phone unless they said no, on a shared one only if they said yes. */
export const showsOwnOnHome = ({ device, nameOnHome }: Preferences): boolean =>
  nameOnHome ?? device === "mine"

/** Keeps these choices beside the others. Answers whether it could: a browser may give no storage. */
export function savePreferences(chosen: Partial<Preferences>): boolean {
  try {
    localStorage.setItem(name, JSON.stringify({ ...readPreferences(), ...chosen }))
    return true
  } catch {
    return false
  }
}

/** Takes away every note this origin keeps in the browser, ours and any other, choices and tries alike. Never throws. */
export function forgetEverything(): void {
  for (const storage of ["localStorage", "sessionStorage"] as const) {
    try {
      globalThis[storage].clear()
    } catch {
      // Forbidden here: then nothing was kept either.
    }
  }
}

/** How many notes stand now; `undefined` where the browser does not say. */
export function notesLeft(): number | undefined {
  try {
    return localStorage.length + sessionStorage.length
  } catch {
    return undefined
  }
}

/** Dresses the page as chosen, before it is drawn where that can be; `ui`'s tokens read it. */
export function applyLook(
  { theme, size, clearLetters, calm, littleData }: Preferences,
  root: HTMLElement = document.documentElement,
): void {
  const said = {
    theme: theme === "system" ? undefined : theme,
    size: size === 100 ? undefined : String(size),
    // The browser fetches letters only where something is to be written with them.
    letters: clearLetters && !littleData ? "clear" : undefined,
    calm: calm ? "yes" : undefined,
  }
  for (const [name, value] of Object.entries(said)) {
    if (value === undefined) delete root.dataset[name]
    else root.dataset[name] = value
  }
}

const themeIn = (kept: object): Preferences["theme"] =>
  themes.find((theme) => "theme" in kept && kept.theme === theme) ?? usual.theme

const languageIn = (kept: object): string | null =>
  "language" in kept &&
  typeof kept.language === "string" &&
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(kept.language)
    ? kept.language
    : usual.language

const lockMinutesIn = (kept: object): Preferences["lockMinutes"] => {
  const chosen = lockTimes.find((time) => "lockMinutes" in kept && kept.lockMinutes === time)
  return chosen === undefined ? usual.lockMinutes : chosen
}

const lockedShowsIn = (kept: object): Preferences["lockedShows"] => {
  const ticked: readonly unknown[] =
    "lockedShows" in kept && Array.isArray(kept.lockedShows) ? kept.lockedShows : usual.lockedShows
  return lockedGroups.filter((group) => ticked.includes(group))
}
