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

type Words = { readonly default: Readonly<Record<string, unknown>> }
const files = import.meta.glob<Words>("../texts/*/*.json")
const language = signal<Language>(languages[0])
// A variant of its language: what it has no words for is said in the plain ones.
const easyOf = (lng: Language) => `${lng}-x-easy`
const easy = signal(false)
let wantsEasy = false

/** The language words are said in now. */
export const languageNow = (): Language => language.peek()

type RoomWords = Words["default"]
// What was loaded, by language and room.
const loaded = new Map<string, Map<string, RoomWords>>()
const isLoaded = (lng: string, room: string): boolean => loaded.get(lng)?.has(room) === true

function take(lng: string, room: string, words: RoomWords): void {
  loaded.set(lng, (loaded.get(lng) ?? new Map<string, RoomWords>()).set(room, words))
}

/** Fetches the words of these rooms, once each; a page calls it before it draws. Rejects when a chunk does not arrive. */
export async function loadTexts(...rooms: readonly Room[]): Promise<void> {
  const missing = rooms.filter((room) => !isLoaded(language.value, room))
  await Promise.all(missing.map((room) => load(room, language.value)))
}

/** Takes the words of a room that came with whoever calls, for what must be said when nothing else comes. */
export function takeTexts(room: Room, words: Readonly<Record<string, unknown>>): void {
  take(language.peek(), room, words)
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
  if (!isLoaded(lng, room)) throw new Error(`the words of ${room} were not loaded`)
  // Text by text: the first of these that has it says it.
  const said = [...(isEasy ? [easyOf(lng)] : []), lng, languages[0]]
  return (key, values = {}) => {
    for (const one of said) {
      const text = counted(one, room, key, values["count"]) ?? textIn(one, room, key)
      if (typeof text === "string") return filled(text, values)
    }
    return key
  }
}

/** Whether a room that was loaded has this text. */
export const hasText = <R extends Room>(room: R, key: string): key is Key<R> =>
  typeof textIn(language.value, room, key) === "string"

// As it stands in its file: `item.change` is `change` in `item`.
function textIn(lng: string, room: Room, key: string): unknown {
  let found: unknown = loaded.get(lng)?.get(room)
  for (const part of key.split("."))
    found = typeof found === "object" && found !== null ? Reflect.get(found, part) : undefined
  return found
}

const rules = new Map<string, Intl.PluralRules>()

// `steps_one` and `steps_other`, by the rule of its language.
function counted(lng: string, room: Room, key: string, count: unknown): unknown {
  if (typeof count !== "number") return undefined
  const rule = rules.get(lng) ?? new Intl.PluralRules(lng)
  rules.set(lng, rule)
  return textIn(lng, room, `${key}_${rule.select(count)}`) ?? textIn(lng, room, `${key}_other`)
}

// In one go, as they are: what a person wrote may look like a place for a value.
const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""))

async function load(room: Room, lng: Language): Promise<void> {
  const file = files[`../texts/${lng}/${room}.json`]
  if (file === undefined) throw new Error(`there is no file of words for ${room}`)
  const words = await file()
  take(lng, room, words.default)
}

// All of them come in one piece: whoever wants one page so, wants the next.
async function loadEasy(path: string, lng: Language): Promise<void> {
  const [, room] = new RegExp(`/${lng}/([^/]+)[.]easy[.]json$`).exec(path) ?? []
  const file = files[path]
  if (room === undefined || file === undefined || isLoaded(easyOf(lng), room)) return
  const words = await file()
  take(easyOf(lng), room, words.default)
}
