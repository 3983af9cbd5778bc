/** What is under way. */
export type Step = "gathering" | "sealing" | "opening" | "comparing"

/** Whether a word typed is the word shown: capital letters and what stands around it make no difference. */
export const isTheWord = (typed: string, word: string | undefined): boolean =>
  word !== undefined &&
  typed
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll(/[.,;:]/g, "") === word
