import { signal } from "@preact/signals"
import type { Key, Room } from "./rooms.ts"

/** The languages there are words in; the first stands in where another has none. */
export const languages = ["en-GB"] as const
export type Language = (typeof languages)[number]

/** The words of one room: `t("saved")`, `t("steps", { count: 3 })`. Values are put in as they are, never as HTML. */
export type Translate<R extends Room> = (
  key: Key<R>,
  values?: Readonly<Record<string, string | number>>,
) => string

type Section = Readonly<Record<string, string>>
type Words = Readonly<Record<string, string | Section>>
type File = { readonly default: Words }

const files = import.meta.glob<File>("../texts/*/*.json")
const language = signal<Language>(languages[0])
const loaded = new Map<string, Words>()

/** Fetches the words of these rooms, once each; a page calls it before it draws. Rejects when a chunk does not arrive. */
export async function loadTexts(...rooms: readonly Room[]): Promise<void> {
  const missing = rooms.filter((room) => !loaded.has(nameOf(room, language.value)))
  await Promise.all(missing.map((room) => load(room, language.value)))
}

/** The words of a room that was loaded before; redraws when the language changes. */
export function useTexts<R extends Room>(room: R): Translate<R> {
  return textsOf(room, language.value)
}

/** The same outside a component, for what is written as text (a share's headings, the doorstep page). */
export function textsOf<R extends Room>(room: R, lng: Language = language.peek()): Translate<R> {
  const words = loaded.get(nameOf(room, lng))
  if (words === undefined) throw new Error(`the words of ${room} were not loaded`)
  return (key, values = {}) => {
    const plural = "count" in values ? `${key}_${pluralOf(values["count"], lng)}` : key
    // Tests hold that every key has words; should one ever lack them, an odd word is better than a broken page.
    const text = textAt(words, plural) ?? textAt(words, key) ?? key
    // Put in as they are: Preact writes them as text, so nothing in them is ever HTML.
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""))
  }
}

const pluralOf = (count: string | number | undefined, lng: Language): string =>
  new Intl.PluralRules(lng).select(Number(count))

function textAt(words: Words, key: string): string | undefined {
  const [section = "", inSection] = key.split(".")
  const found = words[section]
  if (inSection === undefined) return typeof found === "string" ? found : undefined
  return typeof found === "object" ? found[inSection] : undefined
}

const nameOf = (room: Room, lng: Language): string => `${lng}/${room}`

async function load(room: Room, lng: Language): Promise<void> {
  const file = files[`../texts/${lng}/${room}.json`]
  if (file === undefined) throw new Error(`there is no file of words for ${room}`)
  loaded.set(nameOf(room, lng), (await file()).default)
}
