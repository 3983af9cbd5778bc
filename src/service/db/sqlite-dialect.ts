import type { DatabaseSync, StatementSync } from "node:sqlite"
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely"

type Prepared = { readonly statement: StatementSync; readonly answersRows: boolean }

/** Kysely over `node:sqlite`: one connection, handed to one user at a time, its statements prepared once. */
export class NodeSqliteDialect implements Dialect {
  readonly #file: DatabaseSync

  constructor(file: DatabaseSync) {
    this.#file = file
  }

  createDriver(): Driver {
    return new NodeSqliteDriver(this.#file)
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler()
  }

  createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }

  createIntrospector(rows: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(rows)
  }
}

// SQLite does undo CREATE TABLE with its transaction; saying so makes each migration whole or absent.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class NodeSqliteDriver implements Driver {
  readonly #connection: NodeSqliteConnection
  readonly #file: DatabaseSync
  readonly #waiting: (() => void)[] = []
  #taken = false

  constructor(file: DatabaseSync) {
    this.#file = file
    this.#connection = new NodeSqliteConnection(file)
  }

  async init(): Promise<void> {}

  acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#taken) {
      this.#taken = true
      return Promise.resolve(this.#connection)
    }
    return new Promise((resolve) => this.#waiting.push(() => resolve(this.#connection)))
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#taken = false
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"))
  }

  async destroy(): Promise<void> {
    this.#file.close()
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #file: DatabaseSync
  readonly #prepared = new Map<string, Prepared>()

  constructor(file: DatabaseSync) {
    this.#file = file
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, answersRows } = this.#statement(query.sql)
    // Kysely hands parameters over as `unknown`; the tables hold text and whole numbers only, and SQLite refuses the rest.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    const parameters = query.parameters as (string | number | bigint | null)[]
    if (answersRows) {
      // What a row holds is what the query named; Kysely's types say it, `node:sqlite` cannot.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
      return { rows: statement.all(...parameters) as R[] }
    }
    const { changes } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("nothing here is streamed")
  }

  #statement(text: string): Prepared {
    const known = this.#prepared.get(text)
    if (known) return known
    const statement = this.#file.prepare(text)
    const fresh = { statement, answersRows: statement.columns().length > 0 }
    if (this.#prepared.size >= 500) this.#prepared.clear() // lists of varying length make varying texts
    this.#prepared.set(text, fresh)
    return fresh
  }
}
