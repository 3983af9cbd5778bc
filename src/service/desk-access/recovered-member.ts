import type { Result } from "../../kit/result.ts"
import type { RecoverFinish } from "../../wire/desk.ts"
import type { EpochStatement } from "../../wire/roster.ts"
import type { Rows } from "../db/database.ts"
import type { Services } from "../services.ts"
import { keepEpoch } from "./keep-epoch.ts"
import {
  isKnownEpoch,
  keepMember,
  keptOrRefused,
  type Newcomer,
  type Refusal,
  Refused,
  useLink,
} from "./new-member.ts"
import { areTheKeys, keysFor } from "./sealed-keys.ts"
import type { SignedIn } from "./sessions.ts"

/** `statement` is one the team's root signed just now: whoever asks has opened the root, which takes the code. */
type Finish = Newcomer & { readonly asked: RecoverFinish; readonly statement: EpochStatement }

/**
 * Keeps whoever came back with the code in place of everyone before, as one whole: uses up the link and the challenge, takes the
 * old passkeys, sessions and sealed keys away, keeps the next epoch, and signs the newcomer in. Root, recovery pair and code stay.
 */
export const keepRecovered = (
  { database, now }: Services,
  finish: Finish,
): Promise<Result<SignedIn & { readonly token: string }, Refusal>> =>
  keptOrRefused(database, (rows) => keepAll(rows, finish, now()))

async function keepAll(rows: Rows, finish: Finish, now: number) {
  const { hub, asked, statement } = finish
  const id = await useLink(rows, finish, now)
  const isKnown = await isKnownEpoch(rows, statement.epoch) // one that was signed before proves nothing now
  if (isKnown || !(await isForNewcomer(rows, finish, id))) throw new Refused("invalid")
  await endAllBefore(rows, hub, now)
  const signedIn = await keepMember(rows, finish, id, asked, now)
  await keepEpoch(rows, statement, asked.epoch, asked.keys, now)
  return signedIn
}

// A key that no longer opens with the code may be left out: one damaged row must not keep a team from all the others. The root may not.
async function isForNewcomer(rows: Rows, { hub, asked, statement }: Finish, id: string): Promise<boolean> {
  const given = new Set(asked.keys.map((one) => one.key))
  const kept = await keysFor(rows, hub, ["recovery"])
  const wanted = kept
    .filter(({ key }) => key === "root" || given.has(key))
    .map(({ key }) => ({ key, to: id }))
  const next = [id, "recovery"].map((to) => ({ key: statement.epoch, to }))
  return areTheKeys(asked.keys, [...wanted, ...next], hub)
}

// Answers they gave still name them; nothing that opened or signed in is left.
async function endAllBefore(rows: Rows, hub: string, now: number): Promise<void> {
  const before = await rows
    .updateTable("members")
    .set({ left_at: now })
    .where("hub", "=", hub)
    .where("left_at", "is", null)
    .returning("id")
    .execute()
  for (const { id } of before) {
    await rows.deleteFrom("sessions").where("member", "=", id).execute()
    await rows.deleteFrom("credentials").where("member", "=", id).execute()
    await rows.deleteFrom("sealed_keys").where("hub", "=", hub).where("holder", "=", id).execute()
  }
}
