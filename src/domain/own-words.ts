import { hasWeather, type Kind, kindNames } from "./kinds.ts"
import { ofKind, sectionOf, type Statement } from "./statement.ts"

/** The ideas and examples a section of this kind shows to those who are stuck. */
export type IdeasOf = (kind: Kind) => readonly string[]

/** Whether these words are still one of our ideas, as it stands: capitals, spaces and signs at the ends make no difference. */
export const isBareIdea = (text: string, ideas: readonly string[]): boolean =>
  ideas.some((idea) => plain(idea) === plain(text))

/**
 * The kinds of the plan, whatever its weather, whose section holds something, but only ideas of ours that nobody made their own, in the table's order: what
 * *does this sound like you?* points at. Something of the person's own that is used there too speaks for the section.
 */
export const stillIdeas = (all: readonly Statement[], ideasOf: IdeasOf): readonly Kind[] =>
  kindNames.filter(
    (kind) =>
      hasWeather(kind) &&
      ofKind(all, kind).length > 0 &&
      sectionOf(all, kind).every((one) => isBareIdea(one.text, ideasOf(one.kind)) && one.why === ""),
  )

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
