import { fail, ok, type Result } from "../../kit/result.ts"
import type { EnrolFinish } from "../../wire/desk.ts"
import type { EpochStatement } from "../../wire/roster.ts"
import type { Rows } from "../db/database.ts"
import type { MemberRow } from "../db/tables.ts"
import type { Services } from "../services.ts"
import { takeChallenge } from "./challenges.ts"
import type { NewPasskey } from "./passkeys.ts"
import { keepEpoch } from "./keep-epoch.ts"
import { areTheKeys } from "./sealed-keys.ts"
import { beginSession, type SignedIn } from "./sessions.ts"
import { publicKeyOf, readStatement } from "./statement.ts"

/** The first member with the team they made, checked as far as anyone without its keys can. */
export type FirstTeam = { readonly asked: EnrolFinish; readonly statement: EpochStatement }

/** Checks what the first member made; `undefined` when the root did not sign it for this hub or a key is not one. */
export function readTeam(asked: EnrolFinish, hub: string, now: number): FirstTeam | undefined {
  const { root, epoch, recoveryPublic } = asked.team
  const areKeys = [root, recoveryPublic, asked.memberPublic].every((one) => publicKeyOf(one) !== undefined)
  const statement = areKeys ? readStatement(epoch, root, hub, now) : undefined
  return statement && { asked, statement }
}

type Finish = {
  readonly link: string
  readonly hub: string
  readonly passkey: NewPasskey
  readonly team: FirstTeam
}
type Refusal = "not-found" | "invalid" | "taken"

class Refused extends Error {
  readonly code: Refusal
  constructor(code: Refusal) {
    super(code)
    this.code = code
  }
}

/**
 * Keeps the first member, their passkey and their team as one whole, uses up the link and the challenge, and signs them in.
 * Problems: `not-found` the link was used meanwhile · `invalid` the challenge or the envelopes are not those wanted ·
 * `taken` the hub has a team already. Whatever the problem, nothing was kept.
 */
export async function keepFirstMember(
  { database, now }: Services,
  finish: Finish,
): Promise<Result<SignedIn & { readonly token: string }, Refusal>> {
  try {
    return ok(await database.write((rows) => keepAll(rows, finish, now())))
  } catch (refused) {
    if (refused instanceof Refused) return fail(refused.code) // thrown, so that the transaction is undone
    throw refused
  }
}

async function keepAll(rows: Rows, { link, hub, passkey, team }: Finish, now: number) {
  const { asked, statement } = team
  const used = await rows
    .updateTable("enrolments")
    .set({ used_at: now })
    .where("token_hash", "=", link)
    .where("used_at", "is", null)
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) throw new Refused("not-found")
  const given = await takeChallenge(rows, "enrol", passkey.challenge, now)
  if (!given?.member || given.enrolment !== link) throw new Refused("invalid")
  const standing = await rows.selectFrom("teams").select("hub").where("hub", "=", hub).executeTakeFirst()
  if (standing) throw new Refused("taken")
  if (await isKnown(rows, passkey.row.id, statement.epoch)) throw new Refused("invalid")
  if (!areTheKeys(asked.team.keys, holdingsOf(given.member, statement.epoch), hub))
    throw new Refused("invalid")
  const member = { ...memberOf(asked), id: given.member, hub }
  await rows
    .insertInto("members")
    .values({ ...member, made_at: now, left_at: null })
    .execute()
  const credential = { ...passkey.row, member: member.id, made_at: now, used_at: now }
  await rows.insertInto("credentials").values(credential).execute()
  await keepTeam(rows, hub, asked, now)
  await keepEpoch(rows, statement, asked.team.epoch, asked.team.keys, now)
  return { member, ...(await beginSession(rows, member.id, now)) }
}

async function isKnown(rows: Rows, credential: string, epoch: string): Promise<boolean> {
  const one = await rows
    .selectFrom("credentials")
    .select("id")
    .where("id", "=", credential)
    .executeTakeFirst()
  const other = await rows.selectFrom("epochs").select("id").where("id", "=", epoch).executeTakeFirst()
  return one !== undefined || other !== undefined
}

const holdingsOf = (member: string, epoch: string) => [
  ...["root", epoch].flatMap((key) => [
    { key, to: member },
    { key, to: "recovery" },
  ]),
  { key: "recovery", to: "code" },
]

const memberOf = (asked: EnrolFinish): Pick<MemberRow, "name" | "public_key" | "wrap"> => ({
  name: asked.name,
  public_key: JSON.stringify(asked.memberPublic),
  wrap: JSON.stringify(asked.wrap),
})

async function keepTeam(rows: Rows, hub: string, { team }: EnrolFinish, now: number): Promise<void> {
  const root = JSON.stringify(team.root)
  const recovery_public = JSON.stringify(team.recoveryPublic)
  await rows.insertInto("teams").values({ hub, root, recovery_public, made_at: now }).execute()
}
