import { canRing, dialled, type Person } from "../domain/person.ts"
import { type Place, placesInOrder } from "../domain/place.ts"
import { sectionOf, type Statement } from "../domain/statement.ts"
import type { Doorstep, DoorstepCard, DoorstepLine } from "../right-now/format.ts"

/** The person's own cards, in the order they stand: from wobbly to not well, then where to go. */
export const ownCards = [
  { card: "do-myself", part: "wobbly", group: "helps" },
  { card: "helps", part: "wobbly", group: "helps" },
  { card: "mind-off", part: "wobbly", group: "people" },
  { card: "ask", part: "wobbly", group: "people" },
  { card: "reason-to-keep-going", part: "wobbly", group: "helps" },
  { card: "safer", part: "wobbly", group: "helps" },
  { card: "do-then", part: "not-well", group: "helps" },
  { card: "helps-then", part: "not-well", group: "helps" },
  { card: "with-me", part: "not-well", group: "people" },
  { card: "place-mind-off", part: "places", group: "places" },
  { card: "place-safe", part: "places", group: "places" },
  { card: "place-help", part: "places", group: "places" },
  { card: "hub", part: "places", group: "places" },
] as const
export type OwnCard = (typeof ownCards)[number]["card"]
export type Part = (typeof ownCards)[number]["part"]
/** What a person ticks, card by card being too fine: what helps me, people I can ring, places. */
export type OwnGroup = (typeof ownCards)[number]["group"]

/** The words of the doorstep page, handed in, with what the app alone knows. The vault itself has none. */
export type DoorstepWords = NonNullable<Doorstep["ours"]> & {
  readonly headings: Readonly<Record<OwnCard, string>>
  readonly parts: Readonly<Record<Part, string>>
  ring(name: string): string
  text(name: string): string
  helpedBy(name: string): string // who helps to make it safer
  readonly pictures?: Readonly<Partial<Record<OwnCard, string>>> // for whoever reads with pictures
  readonly fixed: readonly DoorstepCard[] // the same for everybody; they close the first part
  readonly hub: DoorstepLine | undefined // the chosen hub, as the app knows it now
  readonly hidesOwn: boolean // others use this device, and the person did not tick that their own cards may stand there
  readonly only?: readonly OwnGroup[] | undefined // a lock is set: nothing but these groups may stand where no key is asked for
}

/** What is kept that the page is made of. */
export type DoorstepThings = {
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
  readonly places: readonly Place[]
}

const nothing: DoorstepThings = { statements: [], people: [], places: [] }

/**
 * What *Right now* shows of these things: the person's own words and people first, from wobbly to not well, then places and
 * the hub. No card without a line in it, and never a place to avoid. Pure.
 */
export function doorstepOf(things: DoorstepThings, words: DoorstepWords, generation: number): Doorstep {
  const lines = linesOf(words.hidesOwn ? nothing : things, words)
  const pictureOf = (card: OwnCard) => {
    const picture = words.pictures?.[card]
    return picture === undefined ? {} : { picture }
  }
  const own = (part: Part): readonly DoorstepCard[] =>
    ownCards
      .filter((one) => one.part === part && lines[one.card].length > 0 && isTicked(one, words))
      .map(({ card }) => ({
        heading: words.headings[card],
        part: words.parts[part],
        lines: lines[card],
        ...pictureOf(card),
      }))
  return {
    v: 2,
    generation,
    ours: { language: words.language, words: words.words },
    cards: [...own("wobbly"), ...words.fixed, ...own("not-well"), ...own("places")],
  }
}

const isTicked = ({ group }: { readonly group: OwnGroup }, { only }: DoorstepWords): boolean =>
  only === undefined || only.includes(group)

function linesOf(
  { statements, people, places }: DoorstepThings,
  words: DoorstepWords,
): Readonly<Record<OwnCard, readonly DoorstepLine[]>> {
  const section = (kind: Statement["kind"], when: (one: Statement) => boolean = () => true) =>
    sectionOf(statements, kind).filter(when).map(inWords)
  const inWords = ({ kind, text, who }: Statement): DoorstepLine => {
    return { text, note: kind === "safer" && who !== "" ? words.helpedBy(who) : "", links: [] }
  }
  const whom = (when: (one: Person) => boolean) =>
    canRing(people)
      .filter(when)
      .map((one) => personLine(one, words))
  const where = (kind: Place["kind"]) =>
    placesInOrder(places)
      .filter((one) => one.kind === kind)
      .map(placeLine)
  return {
    "do-myself": section("do-myself", (one) => !isForLater(one)),
    helps: section("helps", (one) => !isForLater(one)),
    "mind-off": whom(({ roles }) => roles.includes("takes-my-mind-off-it")),
    ask: whom(canAsk),
    "reason-to-keep-going": section("reason-to-keep-going"),
    safer: section("safer"),
    "do-then": section("do-myself", isForLater),
    "helps-then": section("helps", isForLater),
    "with-me": whom(isWithMe),
    "place-mind-off": where("takes-my-mind-off-it"),
    "place-safe": where("safe"),
    "place-help": where("help"),
    hub: words.hub === undefined ? [] : [words.hub],
  }
}

// What is for both stages stands once, where it is first of use.
const isForLater = ({ kind, stages }: Statement): boolean =>
  (kind === "do-myself" || kind === "helps") && stages.includes("not-well") && !stages.includes("wobbly")

const isWithMe = ({ roles }: Person): boolean =>
  roles.includes("professional") || roles.includes("carer") || roles.includes("decides-with-me")

// Somebody with no role at all can be rung as well.
const canAsk = (person: Person): boolean =>
  person.roles.includes("ask-for-help") ||
  (!isWithMe(person) && !person.roles.includes("takes-my-mind-off-it"))

const placeLine = ({ name, where, hoursNote }: Place): DoorstepLine => {
  return { text: name, note: [where, hoursNote].filter(Boolean).join("\n"), links: [] }
}

function personLine(person: Person, words: DoorstepWords): DoorstepLine {
  const phone = dialled(person.phone)
  const text = dialled(person.textNumber)
  return {
    text: person.name,
    note: person.relation,
    links: [
      ...(phone === undefined ? [] : [{ label: words.ring(person.name), href: `tel:${phone}` }]),
      ...(text === undefined ? [] : [{ label: words.text(person.name), href: `sms:${text}` }]),
    ],
  }
}
