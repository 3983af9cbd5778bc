// The least a server could do, to judge ours by: `node booking-floor.ts grouped|each|http FOLDER`. Prints its port.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"

const [kind = "grouped", folder = "."] = process.argv.slice(2)
const file = new DatabaseSync(join(folder, "floor.sqlite"))
file.exec("pragma journal_mode = wal; pragma synchronous = full")
file.exec(
  `create table bookings (id text primary key, hub text, starts_at integer, minutes integer, seat integer, state text, epoch text,
   sealed text, body_hash text, manage_token_hash text, made_at integer, cancelled_at integer, unique (hub, starts_at, seat))`,
)
const insert = file.prepare("insert into bookings values (?, ?, ?, 30, ?, 'booked', ?, ?, ?, ?, 0, null)")
const page = "x".repeat(Number(process.env["PAGE_BYTES"] ?? 0))
type Asked = { readonly body: Record<string, string>; readonly id: string; readonly answer: ServerResponse }
let waiting: Asked[] = []
let seat = 0

// The same row as ours, its hash by whoever asked.
const keep = ({ id, body: { hub = "", startsAt, epoch = "", sealed = "", manageTokenHash = "" } }: Asked) =>
  insert.run(id, hub, Number(startsAt), seat++, epoch, sealed, manageTokenHash, manageTokenHash)
const say = ({ answer, id }: Asked) => {
  answer.writeHead(201, { "Content-Type": "application/json" }).end(JSON.stringify({ id, state: "booked" }))
}

function commitTogether(): void {
  const group = waiting
  waiting = []
  file.exec("begin immediate")
  for (const one of group) keep(one)
  file.exec("commit")
  for (const one of group) say(one)
}

function ask(asked: Asked): void {
  if (kind === "each") {
    keep(asked)
    say(asked)
    return
  }
  if (waiting.push(asked) === 1) setImmediate(commitTogether)
}

function answer(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (kind === "http") {
    outgoing.writeHead(200, { "Content-Type": "application/json" }).end(page)
    return
  }
  const chunks: Buffer[] = []
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
  incoming.once("end", () => {
    const body: Record<string, string> = JSON.parse(Buffer.concat(chunks).toString())
    ask({ body, id: incoming.url ?? "", answer: outgoing })
  })
}

const server = createServer(answer).listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.stdout.write(`${typeof address === "object" && address ? address.port : ""}\n`)
})
