import type { CreateTableBuilder, Kysely } from "kysely"
import type { Migration } from "kysely/migration"

type Column = readonly [name: string, type: "text" | "integer" | "bigint", may?: "null"]

const key = (columns: readonly string[], ...unique: readonly (readonly string[])[]) => ({ columns, unique })

const tables: Readonly<Record<string, readonly Column[]>> = {
  bookings: [
    ["id", "text"],
    ["hub", "text"],
    ["starts_at", "bigint"],
    ["minutes", "integer"],
    ["seat", "integer", "null"],
    ["state", "text"],
    ["epoch", "text"],
    ["sealed", "text"],
    ["body_hash", "text"],
    ["manage_token_hash", "text"],
    ["made_at", "bigint"],
    ["cancelled_at", "bigint", "null"],
  ],
  booking_answers: [
    ["id", "text"],
    ["booking", "text"],
    ["sealed", "text"],
    ["member", "text"],
    ["at", "bigint"],
  ],
  shares: [
    ["id", "text"],
    ["path_hash", "text"],
    ["manage_token_hash", "text"],
    ["expires_at", "bigint"],
    ["passcode_salt", "text", "null"],
    ["passcode_verifier", "text", "null"],
    ["tries_left", "integer"],
    ["state", "text"],
    ["body_hash", "text"],
    ["made_at", "bigint"],
    ["ended_at", "bigint", "null"],
  ],
  share_files: [
    ["share", "text"],
    ["n", "integer"],
    ["content_type", "text"],
    ["jwe", "text"],
    ["updated_at", "bigint"],
  ],
  share_opens: [
    ["share", "text"],
    ["hour", "bigint"],
    ["count", "integer"],
  ],
  inbox: [
    ["id", "text"],
    ["hub", "text"],
    ["epoch", "text"],
    ["sealed", "text"],
    ["body_hash", "text"],
    ["token_hash", "text"],
    ["share", "text"],
    ["state", "text"],
    ["received_at", "bigint"],
    ["until", "bigint"],
  ],
  teams: [
    ["hub", "text"],
    ["root", "text"],
    ["recovery_public", "text"],
    ["made_at", "bigint"],
  ],
  epochs: [
    ["id", "text"],
    ["hub", "text"],
    ["statement", "text"],
    ["valid_from", "bigint"],
    ["valid_until", "bigint"],
    ["made_at", "bigint"],
  ],
  sealed_keys: [
    ["hub", "text"],
    ["key", "text"],
    ["holder", "text"],
    ["sealed", "text"],
  ],
  members: [
    ["id", "text"],
    ["hub", "text"],
    ["name", "text"],
    ["public_key", "text"],
    ["wrap", "text"],
    ["made_at", "bigint"],
    ["left_at", "bigint", "null"],
  ],
  credentials: [
    ["id", "text"],
    ["member", "text"],
    ["public_key", "text"],
    ["counter", "bigint"],
    ["transports", "text"],
    ["made_at", "bigint"],
    ["used_at", "bigint", "null"],
  ],
  sessions: [
    ["token_hash", "text"],
    ["member", "text"],
    ["made_at", "bigint"],
    ["seen_at", "bigint"],
    ["until", "bigint"],
  ],
  enrolments: [
    ["token_hash", "text"],
    ["hub", "text"],
    ["made_at", "bigint"],
    ["until", "bigint"],
    ["used_at", "bigint", "null"],
  ],
  challenges: [
    ["challenge", "text"],
    ["purpose", "text"],
    ["enrolment", "text", "null"],
    ["member", "text", "null"],
    ["until", "bigint"],
  ],
  secrets: [
    ["name", "text"],
    ["value", "text"],
  ],
}

const keys: Readonly<Record<string, ReturnType<typeof key>>> = {
  bookings: key(["id"], ["hub", "starts_at", "seat"]),
  booking_answers: key(["booking", "id"]),
  shares: key(["id"], ["path_hash"]),
  share_files: key(["share", "n"]),
  share_opens: key(["share", "hour"]),
  inbox: key(["id"]),
  teams: key(["hub"]),
  epochs: key(["id"]),
  sealed_keys: key(["hub", "key", "holder"]),
  members: key(["id"]),
  credentials: key(["id"]),
  sessions: key(["token_hash"]),
  enrolments: key(["token_hash"]),
  challenges: key(["challenge"]),
  secrets: key(["name"]),
}

// [table, column, the table it belongs to]: gone with its owner
const belongs = [
  ["booking_answers", "booking", "bookings"],
  ["share_files", "share", "shares"],
  ["share_opens", "share", "shares"],
  ["credentials", "member", "members"],
  ["sessions", "member", "members"],
] as const

const indexes = [
  ["shares", ["expires_at"]],
  ["inbox", ["hub", "state"]],
  ["inbox", ["share"]],
  ["inbox", ["until"]],
  ["epochs", ["hub"]],
  ["members", ["hub"]],
  ["sessions", ["until"]],
  ["challenges", ["until"]],
] as const

/** The first tables: bookings, shares, the inbox, and the team's people, keys and sessions. */
export const frontDoor: Migration = {
  async up(rows: Kysely<unknown>) {
    for (const [name, columns] of Object.entries(tables)) {
      const owners = belongs.filter(([table]) => table === name)
      await owned(built(rows, name, columns), owners).execute()
    }
    for (const [table, columns] of indexes) {
      const index = rows.schema.createIndex(`${table}_by_${columns.join("_")}`).on(table)
      await index.columns([...columns]).execute()
    }
  },
}

function built(rows: Kysely<unknown>, name: string, columns: readonly Column[]) {
  const { columns: primary, unique } = keys[name] ?? key([])
  let table: CreateTableBuilder<string, string> = rows.schema.createTable(name)
  for (const [column, type, may] of columns) {
    table = table.addColumn(column, type, (made) => (may === "null" ? made : made.notNull()))
  }
  table = table.addPrimaryKeyConstraint(`${name}_key`, [...primary])
  for (const one of unique) table = table.addUniqueConstraint(`${name}_once_${one.join("_")}`, [...one])
  return table
}

function owned(table: CreateTableBuilder<string, string>, owners: readonly (readonly string[])[]) {
  return owners.reduce(
    (made, [name = "", column = "", owner = ""]) =>
      made.addForeignKeyConstraint(`${name}_of_${owner}`, [column], owner, ["id"], (fk) =>
        fk.onDelete("cascade"),
      ),
    table,
  )
}
