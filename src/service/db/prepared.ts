import type { Compilable, CompiledQuery } from "kysely"
import type { Rows } from "./database.ts"

/** Stands for the `n`th value a prepared query will be given. */
export type Marks = { readonly text: (n: number) => string; readonly number: (n: number) => number }
type Value = string | number | null

/**
 * A query written once with Kysely and compiled once: each run only puts its values in place. For the few queries every caller
 * waits for; building and compiling one costs more than SQLite takes to answer it.
 */
export function prepared<Row>(
  build: (rows: Rows, marks: Marks) => Compilable<Row>,
): (rows: Rows, values: readonly Value[]) => Promise<readonly Row[]> {
  let known:
    | { readonly query: CompiledQuery<Row>; readonly places: readonly (number | undefined)[] }
    | undefined
  let dialect: unknown
  return async (rows, values) => {
    const adapter = rows.getExecutor().adapter
    if (!known || dialect !== adapter.constructor) {
      dialect = adapter.constructor // SQLite and Postgres write their places differently
      const query = build(rows, marks).compile()
      known = { query, places: query.parameters.map(placeOf) }
    }
    const { query, places } = known
    const parameters = places.map((place, at) => (place === undefined ? query.parameters[at] : values[place]))
    const result = await rows.executeQuery<Row>({ ...query, parameters })
    return result.rows
  }
}

// Values no query of ours is ever written with.
const lowest = Number.MIN_SAFE_INTEGER
const marks: Marks = { text: (n) => `\u0000${n}`, number: (n) => lowest + n }

function placeOf(parameter: unknown): number | undefined {
  if (typeof parameter === "number" && parameter < lowest + 100) return parameter - lowest
  return typeof parameter === "string" && parameter.startsWith("\u0000")
    ? Number(parameter.slice(1))
    : undefined
}
