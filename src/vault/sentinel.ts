import { isOver } from "./over.ts"
import type { Day } from "../kit/day.ts"

/** What is remembered outside the database: that there is a vault, and how far it had got. Nothing else, never a word. */
export type Remembered = { readonly vault: string; readonly generation: number; readonly day: Day }
export type Sentinel = { read(): Remembered | undefined; write(remembered: Remembered): void }

const name = "open-door-sentinel"

/** In localStorage, which was seen to survive when IndexedDB came back empty. Best effort: it never throws. */
export const localSentinel: Sentinel = {
  read() {
    try {
      return readRemembered(JSON.parse(localStorage.getItem(name) ?? "null"))
    } catch {
      return undefined
    }
  },
  write(remembered) {
    if (isOver()) return
    try {
      localStorage.setItem(name, JSON.stringify(remembered))
    } catch {
      // Full or forbidden: the vault itself is safe on disk, only a later loss of it would not be noticed.
    }
  },
}

/** Holds in memory every note of ours in localStorage: the sentinel and what the person prefers. Answers how to write them back. */
export function holdNotes(): () => void {
  const held: (readonly [string, string])[] = []
  try {
    held.push(...Object.entries(localStorage))
  } catch {
    // Forbidden: there are none.
  }
  return () => {
    try {
      for (const [key, value] of held) localStorage.setItem(key, value)
    } catch {
      // As above.
    }
  }
}

/** For tests: remembers as long as it lives. */
export function memorySentinel(): Sentinel {
  let last: Remembered | undefined
  return {
    read: () => last,
    write: (remembered) => {
      last = remembered
    },
  }
}

function readRemembered(value: unknown): Remembered | undefined {
  if (typeof value !== "object" || value === null) return undefined
  if (!("vault" in value && "generation" in value && "day" in value)) return undefined
  const { vault, generation, day } = value
  return typeof vault === "string" && typeof generation === "number" && typeof day === "string"
    ? { vault, generation, day }
    : undefined
}
