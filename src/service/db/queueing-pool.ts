import type { PostgresPool, PostgresPoolClient } from "kysely"
import { Pool, type PoolConfig } from "pg"

type Waiter = { readonly go: () => void; readonly giveUp: (fault: unknown) => void }

/**
 * A pool whose callers may queue as long as the database is there. pg's own pool counts waiting for a turn as failing to connect,
 * so a burst of people would be told that the database is down; here only a connection that cannot be made says so, and then
 * everyone who waits is told at once.
 */
export class QueueingPool implements PostgresPool {
  readonly #pool: Pool
  readonly #most: number
  #busy = 0
  #waiting: Waiter[] = []

  readonly options: object

  constructor(config: PoolConfig & { max: number }) {
    this.options = config
    this.#pool = new Pool(config)
    this.#most = config.max
    // A connection that breaks, idle or between two queries, is reported by the next query on it; unheard it would end the program.
    this.#pool.on("error", () => {})
    this.#pool.on("connect", (client) => client.on("error", () => {}))
    this.#pool.on("release", () => this.#letNextGo())
  }

  async connect(): Promise<PostgresPoolClient> {
    if (this.#busy >= this.#most) {
      await new Promise<void>((go, giveUp) => this.#waiting.push({ go, giveUp }))
    }
    this.#busy++
    try {
      return await this.#pool.connect()
    } catch (fault) {
      this.#letNextGo()
      this.giveUpWaiting(fault)
      throw fault
    }
  }

  /** Tells everyone who waits for a turn that there will be none. */
  giveUpWaiting(fault: unknown): void {
    for (const { giveUp } of this.#waiting.splice(0)) giveUp(fault)
  }

  async end(): Promise<void> {
    await this.#pool.end()
  }

  #letNextGo(): void {
    this.#busy--
    this.#waiting.shift()?.go()
  }
}
