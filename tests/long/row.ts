/** One row of the long run: what a promise of this project comes to when it is tried as often as nobody waits for. */
export type Row = {
  readonly name: string
  /** What is counted, and how many the whole run has. */
  readonly what: string
  readonly whole: number
  /** Tries `count` of them by this seed. */
  run(count: number, seed: string): Promise<Outcome>
}

/** `failures`: what did not hold, one line each. `tried`: how many were in fact tried. `figures`: what else was counted. */
export type Outcome = {
  readonly tried: number
  readonly failures: readonly string[]
  readonly figures?: Readonly<Record<string, number | string>>
}

/** The value under which this part of the numbers lies; 0.95 for p95. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
