import { open, importKey, seal, type Bytes } from "../crypto/aes-gcm.ts"
import { pad, unpad } from "../crypto/padding.ts"
import { fail, ok, type Result } from "../kit/result.ts"

/** Where the doorstep page and its key lie: files of this folder of the origin's private file system, and the vault's database. */
export const doorstep = {
  folder: "open-door",
  page: "doorstep.page",
  spare: "doorstep.new", // written first: one of the two is whole, whenever the phone goes off
  key: "doorstep.key",
  database: "open-door",
  meta: "meta",
  erasing: "open-door-erasing", // the channel on which a tab that takes everything away tells the others
} as const

/** Something to tap: `href` is a `tel:` or `sms:` address. */
export type DoorstepLink = { readonly label: string; readonly href: string }
/** One line of a card: a person's own words, or somebody to ring. */
export type DoorstepLine = {
  readonly text: string
  readonly note: string
  readonly links: readonly DoorstepLink[]
  readonly picture?: string
}
/** `picture`: the path of a drawing on a square of 48, for whoever reads with pictures. */
export type DoorstepCard = {
  readonly heading: string
  readonly part: string // "When I'm wobbly"; empty where it belongs to none
  readonly lines: readonly DoorstepLine[]
  readonly picture?: string
  readonly more?: unknown // true of a card in short: its other lines are in the file
}

/** What the buttons around a card say, and where one is: `place` is "{n} of {of}". */
export type Turning = Readonly<Record<(typeof turningNames)[number], string>>
export const turningNames = ["next", "back", "place", "more", "read", "stop"] as const

/** What *Right now* shows, as ready text in the person's language. Only ever stored sealed, under its own key. */
export type Doorstep = {
  readonly v: 2
  readonly generation: number // the vault's, when this was written
  /** `undefined`: of version 1, before there were cards of ours. The page around it has its own words and cards for that. */
  readonly ours: { readonly language: string; readonly words: Turning } | undefined
  readonly cards: readonly DoorstepCard[]
}

/** `damaged`: torn, changed, sealed with another key, or not of this shape. */
export type DoorstepProblem = { readonly kind: "damaged" }

const aad = new TextEncoder().encode("open-door/doorstep/1")

/** The page sealed with its own 32-byte key. */
export async function sealDoorstep(key: Bytes, page: Doorstep): Promise<Bytes> {
  const text = new TextEncoder().encode(JSON.stringify(page))
  return await seal(await importKey(key), pad(text), aad)
}

/** The page again. Never throws. */
export async function openDoorstep(key: Bytes, sealed: Bytes): Promise<Result<Doorstep, DoorstepProblem>> {
  if (key.length !== 32) return fail({ kind: "damaged" })
  const padded = await open(await importKey(key), sealed, aad)
  if (!padded.ok) return padded
  const text = unpad(padded.value)
  if (!text.ok) return text
  const page = readDoorstep(text.value)
  return page === undefined ? fail({ kind: "damaged" }) : ok(page)
}

// By hand, because this is in the first bytes a person waits for.
function readDoorstep(bytes: Bytes): Doorstep | undefined {
  try {
    const page: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!isRecord(page) || typeof page["generation"] !== "number") return undefined
    const { v, generation, cards, ours } = page
    // An app that was made newer today still has yesterday's page.
    if (v === 1 && isListOf(cards, isOldCard))
      return {
        v: 2,
        generation,
        ours: undefined,
        cards: cards.map(({ heading, lines }) => ({ heading, part: "", lines })),
      }
    return v === 2 && isOurs(ours) && isListOf(cards, isCard) ? { v, generation, ours, cards } : undefined
  } catch {
    return undefined
  }
}

const isOurs = (ours: unknown): ours is Doorstep["ours"] =>
  hasTexts(ours, "language") && hasTexts(ours["words"], ...turningNames)

const isCard = (card: unknown): card is DoorstepCard =>
  hasTexts(card, "part") && hasPicture(card) && isOldCard(card)

const isOldCard = (card: unknown): card is Omit<DoorstepCard, "part"> =>
  hasTexts(card, "heading") && isListOf(card["lines"], isLine)

const isLine = (line: unknown): line is DoorstepLine =>
  hasTexts(line, "text", "note") && hasPicture(line) && isListOf(line["links"], isLink)

// Pages written before there were pictures, and for whoever reads without, have none.
const hasPicture = (thing: Record<string, unknown>): boolean =>
  thing["picture"] === undefined || typeof thing["picture"] === "string"

const isLink = (link: unknown): link is DoorstepLink =>
  hasTexts(link, "label", "href") && /^(tel|sms):\+?\d+$/.test(String(link["href"]))

const isListOf = <T>(list: unknown, is: (one: unknown) => one is T): list is readonly T[] =>
  Array.isArray(list) && list.every(is)

const hasTexts = (value: unknown, ...names: readonly string[]): value is Record<string, unknown> =>
  isRecord(value) && names.every((name) => typeof value[name] === "string")

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null
