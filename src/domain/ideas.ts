/** Text as two people would call it the same sentence: letter case, spaces and the marks at its end aside. */
const bare = (text: string): string =>
  text
    .toLocaleLowerCase("en-GB")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\s.,;:!?…]+$/g, "")
    .trim()

/**
 * Whether these words are still one of our own ideas or starters, with nothing in them that only this person could have
 * written. Nothing is stored for it: the words themselves tell.
 */
export const isBareIdea = (words: string, ideas: readonly string[]): boolean =>
  ideas.some((one) => bare(one) === bare(words))
