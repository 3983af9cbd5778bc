import { signal } from "@preact/signals"
import { createInstance, type i18n } from "i18next"
import type { Key, Room } from "./rooms.ts"

/** The languages there are words in; the first stands in where another has none. */
export const languages = ["en-GB"] as const
export type Language = (typeof languages)[number]

/** The words of one room: `t("saved")`, `t("steps", { count: 3 })`. Values are put in as they are, never as HTML. */
export type Translate<R extends Room> = (
  key: Key<R>,
  values?: Readonly<Record<string, string | number>>,
) => string

type Words = { readonly default: Readonly<Record<string, unknown>> }
const files = import.meta.glob<Words>("../texts/*/*.json")
const language = signal<Language>(languages[0])
// A variant of its language: what it has no words for is said in the plain ones.
const easyOf = (lng: Language) => `${lng}-x-easy`
const easy = signal(false)
let wantsEasy = false

/** The language words are said in now. */
export const languageNow = (): Language => language.peek()

let made: i18n | undefined

/** Made when first needed: a slow phone reads the app's script in one piece of work, and this is a tenth of it. */
function i18next(): i18n {
  if (made !== undefined) return made
  made = createInstance()
  // Preact writes values as text, so i18next must not escape them a second time.
  void made.init({
    lng: languages[0],
    fallbackLng: languages[0],
    ns: [],
    defaultNS: false,
    resources: {},
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return made
}

/** Fetches the words of these rooms, once each; a page calls it before it draws. Rejects when a chunk does not arrive. */
export async function loadTexts(...rooms: readonly Room[]): Promise<void> {
  const missing = rooms.filter((room) => !i18next().hasResourceBundle(language.value, room))
  await Promise.all(missing.map((room) => load(room, language.value)))
}

/** Takes the words of a room that came with whoever calls, for what must be said when nothing else comes. */
export function takeTexts(room: Room, words: Readonly<Record<string, unknown>>): void {
  i18next().addResourceBundle(language.peek(), room, words)
}

/**
 * From now on says things in Easy Read, in the rooms that have such words (`right-now.easy.json`), or plainly again. Rejects
 * when they do not arrive; then nothing changed.
 */
export async function speakEasy(on: boolean): Promise<void> {
  wantsEasy = on
  if (on) await Promise.all(Object.keys(files).map((path) => loadEasy(path, language.value)))
  easy.value = wantsEasy
}

/** The words of a room that was loaded before; redraws when the language changes, or how easy the words are. */
export function useTexts<R extends Room>(room: R): Translate<R> {
  return textsOf(room, language.value, easy.value)
}

/** The same outside a component, for what is written as text (a share's headings, the doorstep page). */
export function textsOf<R extends Room>(
  room: R,
  lng: Language = language.peek(),
  isEasy: boolean = easy.peek(),
): Translate<R> {
  if (!i18next().hasResourceBundle(lng, room)) throw new Error(`the words of ${room} were not loaded`)
  const said = isEasy ? easyOf(lng) : lng
  const say = (key: string, values?: Readonly<Record<string, string | number>>): string =>
    simply(room, said, key, values) ?? i18next().t(key, { ...values, lng: said, ns: room })
  return say
}

/** Whether a room that was loaded has this text. */
export const hasText = <R extends Room>(room: R, key: string): key is Key<R> =>
  i18next().exists(key, { lng: language.value, ns: room })

const value = /\{\{(\w+)\}\}/g

/**
 * Words that need no rule of their language: a list of hundreds says "Change" for each thing, and all that i18next asks itself
 * meanwhile takes a slow phone longer than drawing does. `undefined`: not so simple, or not there.
 */
function simply(
  room: Room,
  lng: string,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string | undefined {
  const words: unknown = i18next().getResource(lng, room, key)
  if (typeof words !== "string" || words.includes("$t(") || "count" in values) return undefined
  if (!words.includes("{{")) return words
  const names = [...words.matchAll(value)].map(([, name]) => name ?? "")
  const isPlain = names.length === words.split("{{").length - 1 && names.every((name) => name in values)
  return isPlain ? words.replace(value, (_, name: string) => String(values[name])) : undefined
}

async function load(room: Room, lng: Language): Promise<void> {
  const file = files[`../texts/${lng}/${room}.json`]
  if (file === undefined) throw new Error(`there is no file of words for ${room}`)
  const words = await file()
  i18next().addResourceBundle(lng, room, words.default)
}

// All of them come in one piece: whoever wants one page so, wants the next.
async function loadEasy(path: string, lng: Language): Promise<void> {
  const [, room] = new RegExp(`/${lng}/([^/]+)[.]easy[.]json$`).exec(path) ?? []
  const file = files[path]
  if (room === undefined || file === undefined || i18next().hasResourceBundle(easyOf(lng), room)) return
  const words = await file()
  i18next().addResourceBundle(easyOf(lng), room, words.default)
}
