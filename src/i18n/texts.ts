import { signal } from "@preact/signals"
import { createInstance } from "i18next"
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

/** The language words are said in now. */
export const languageNow = (): Language => language.peek()

const i18next = createInstance()
// Preact writes values as text, so i18next must not escape them a second time.
void i18next.init({
  lng: languages[0],
  fallbackLng: languages[0],
  ns: [],
  defaultNS: false,
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** Fetches the words of these rooms, once each; a page calls it before it draws. Rejects when a chunk does not arrive. */
export async function loadTexts(...rooms: readonly Room[]): Promise<void> {
  const missing = rooms.filter((room) => !i18next.hasResourceBundle(language.value, room))
  await Promise.all(missing.map((room) => load(room, language.value)))
}

/** The words of a room that was loaded before; redraws when the language changes. */
export function useTexts<R extends Room>(room: R): Translate<R> {
  return textsOf(room, language.value)
}

/** The same outside a component, for what is written as text (a share's headings, the doorstep page). */
export function textsOf<R extends Room>(room: R, lng: Language = language.peek()): Translate<R> {
  if (!i18next.hasResourceBundle(lng, room)) throw new Error(`the words of ${room} were not loaded`)
  const say = (key: string, values?: Readonly<Record<string, string | number>>) =>
    i18next.t(key, { ...values, lng, ns: room })
  return say
}

async function load(room: Room, lng: Language): Promise<void> {
  const file = files[`../texts/${lng}/${room}.json`]
  if (file === undefined) throw new Error(`there is no file of words for ${room}`)
  const words = await file()
  i18next.addResourceBundle(lng, room, words.default)
}
