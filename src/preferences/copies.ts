import type { Instant } from "../kit/instant.ts"

/**
 * When this device last made a copy of everything, and whether it may say so again. Beside the vault and unsealed, so that the
 * first page need not open anything for it: numbers alone, never a word of theirs.
 */
export type CopyNote = {
  readonly madeAt: Instant | undefined
  /** How often the vault had been written then. */
  readonly generation: number
  /** Not now, the person said; undefined where they did not. */
  readonly quietUntil: Instant | undefined
  /** Never, they said. */
  readonly isOff: boolean
}

const name = "open-door-copies"
const never: CopyNote = { madeAt: undefined, generation: 0, quietUntil: undefined, isOff: false }

/** What is noted about copies. Whatever is missing or damaged counts as never. Never throws. */
export function readCopyNote(): CopyNote {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "null")
    if (typeof kept !== "object" || kept === null) return never
    return {
      madeAt: "madeAt" in kept ? wholeNumber(kept.madeAt) : undefined,
      generation: ("generation" in kept ? wholeNumber(kept.generation) : undefined) ?? 0,
      quietUntil: "quietUntil" in kept ? wholeNumber(kept.quietUntil) : undefined,
      isOff: "isOff" in kept && kept.isOff === true,
    }
  } catch {
    return never
  }
}

/** Notes this beside the rest. Best effort: without storage a person is only reminded sooner. */
export function noteCopy(news: Partial<CopyNote>): void {
  try {
    localStorage.setItem(name, JSON.stringify({ ...readCopyNote(), ...news }))
  } catch {
    // Full or forbidden.
  }
}

const wholeNumber = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) ? value : undefined
