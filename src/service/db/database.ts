import type { Kysely } from "kysely"
import type { Tables } from "./tables.ts"

export type Rows = Kysely<Tables>

/**
 * The service's memory. `rows` is for reading; every change goes through `write`.
 *
 * `write` runs `work` as one whole: all of it is kept, or (when it throws) nothing. It answers only once what was written is
 * safe on disk. On SQLite waiting works are committed together, each behind its own savepoint; on Postgres each has its own
 * transaction and is run again when another process was faster, so `work` may run more than once and does nothing but query.
 * Danger: inside `work` await only its own `rows`; anything slower keeps everyone else waiting.
 */
export type Database = {
  readonly kind: "sqlite" | "postgres"
  readonly rows: Rows
  write<T>(work: (rows: Rows) => Promise<T>): Promise<T>
  /** Answers whether a write would be kept right now, by making one. */
  isWritable(): Promise<boolean>
  close(): Promise<void>
}
