import type { Kind } from "../../domain/kinds.ts"
import { type Place, placesInOrder } from "../../domain/place.ts"
import { ofKind, type Statement } from "../../domain/statement.ts"
import { says } from "../../domain/names.ts"

const wanted: Readonly<Partial<Record<Kind, readonly Place["kind"][]>>> = {
  "where-to-be": ["safe", "help"],
  "where-not": ["avoid"],
}

/** The kinds of section that places belong to. */
export const takesPlaces = (kind: Kind): boolean => wanted[kind] !== undefined

/** Places the person wrote down already that this section could hold, without those it names by now. */
export function placesFor(kind: Kind, places: readonly Place[], all: readonly Statement[]): readonly Place[] {
  const said = ofKind(all, kind)
  return placesInOrder(places).filter(
    (place) =>
      wanted[kind]?.includes(place.kind) === true && !said.some(({ text }) => says(text, place.name)),
  )
}

/** A place in the words a wish would use: its name, and where it is. */
export const inWords = ({ name, where }: Place): string => (where === "" ? name : `${name}, ${where}`)
