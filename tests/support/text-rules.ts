/** One text with where it stands: `plan`, `goal.title`, its words. Plural forms stand as they are, `steps_one`. */
export type Text = {
  readonly language: string
  readonly room: string
  readonly key: string
  readonly words: string
}

/** Every text of one JSON file. Problems of shape (too deep, empty, not words) are thrown: nothing else can be asked of it. */
export function textsIn(language: string, room: string, json: unknown): readonly Text[] {
  const walk = (part: unknown, way: readonly string[]): readonly Text[] => {
    const key = way.join(".")
    if (typeof part === "string" && part.trim() === part && part !== "")
      return [{ language, room, key, words: part }]
    if (typeof part !== "object" || part === null || Array.isArray(part))
      throw new Error(`${language}/${room}.json: ${key} is not words`)
    if (way.length === 2) throw new Error(`${language}/${room}.json: ${key} is more than two levels deep`)
    return Object.entries(part).flatMap(([name, inside]) => walk(inside, [...way, name]))
  }
  return walk(json, [])
}

/** The key pages use: plural forms are one key. */
export const stemOf = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, "")

/** What is put into a text, in order: `{{name}}` is `name`. */
export const placeholdersOf = (words: string): readonly string[] =>
  [...words.matchAll(/\{\{\s*-?\s*([^},\s]+)[^}]*\}\}/g)].flatMap((match) => match[1] ?? []).toSorted()

/** What one language has and another has not: keys, and what is put into them. Plural forms may differ. */
export function differences(texts: readonly Text[], one: string, other: string): readonly string[] {
  const shape = (language: string) => {
    const shapes = new Map<string, Set<string>>()
    for (const text of texts.filter((each) => each.language === language)) {
      const name = `${text.room}: ${stemOf(text.key)}`
      const known = shapes.get(name) ?? new Set()
      for (const placeholder of placeholdersOf(text.words))
        if (placeholder !== "count") known.add(placeholder)
      shapes.set(name, known)
    }
    return shapes
  }
  const [left, right] = [shape(one), shape(other)]
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((name) => {
    const [mine, theirs] = [left.get(name), right.get(name)]
    if (mine === undefined) return [`${name} is not in ${one}`]
    if (theirs === undefined) return [`${name} is not in ${other}`]
    return [...mine.symmetricDifference(theirs)].map((put) => `${name}: {{${put}}} is not in both languages`)
  })
}

/** What Easy Read says where there is nothing to say it for, or with other things put in than the plain words have. */
export function strayEasyTexts(plain: readonly Text[], easy: readonly Text[]): readonly string[] {
  return easy.flatMap((text) => {
    const same = plain.find((one) => nameOf(one) === nameOf(text))
    if (same === undefined) return [`${nameOf(text)} has no plain words`]
    const fits = placeholdersOf(same.words).join() === placeholdersOf(text.words).join()
    return fits ? [] : [`${nameOf(text)} has other things put in than its plain words`]
  })
}

/** What a person reads in Easy Read: in the rooms that have such words those, and plain ones for the rest of the room. */
export function readEasily(plain: readonly Text[], easy: readonly Text[]): readonly Text[] {
  const rooms = new Set(easy.map((text) => `${text.language} ${text.room}`))
  const easier = new Map(easy.map((text) => [nameOf(text), text]))
  return plain
    .filter((text) => rooms.has(`${text.language} ${text.room}`))
    .map((text) => easier.get(nameOf(text)) ?? text)
}

const nameOf = ({ language, room, key }: Text): string => `${language}/${room}: ${key}`

/** Words we do not say of a person, and the whole sentences that may hold one. */
const banned =
  /\b(service users?|risk (level|score)s?|non-?complian\w*|DNA|referrals?|discharged?|failed|failures?|patients?|interventions?|user journeys?|cases? closed|closed cases?)\b/i
const allowed = new Set(["You don't need a referral."])

/** Sentences that hold a banned word. */
export const bannedWords = (text: Text): readonly string[] =>
  sentencesOf(text.words)
    .filter((sentence) => banned.test(sentence) && !allowed.has(sentence))
    .map((sentence) => `${text.room}: ${text.key}: ${sentence}`)

/** Rooms whose words are somebody else's, and may be used only exactly as they are. */
const notOurs = new Set(["ons4"])

/** Sentences of ours of more than 20 words, or another number. */
export const longSentences = (text: Text, most = 20): readonly string[] =>
  (notOurs.has(text.room) ? [] : sentencesOf(text.words))
    .filter((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > most)
    .map((sentence) => `${text.room}: ${text.key}: ${sentence}`)

function sentencesOf(words: string): readonly string[] {
  const segments = new Intl.Segmenter("en-GB", { granularity: "sentence" }).segment(
    words.replaceAll(/\{\{[^}]*\}\}/g, "Name"),
  )
  return [...segments].map((one) => one.segment.trim()).filter((one) => one !== "")
}
