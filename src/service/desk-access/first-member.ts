import type { Result } from "../../kit/result.ts"
import type { EnrolFinish } from "../../wire/desk.ts"
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
import { areTheKeys } from "./sealed-keys.ts"
import type { SignedIn } from "./sessions.ts"
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

type Finish = Newcomer & { readonly team: FirstTeam }

/** Keeps the first member, their passkey and their team as one whole, uses up the link and the challenge, and signs them in. */
export const keepFirstMember = (
  { database, now }: Services,
  finish: Finish,
): Promise<Result<SignedIn & { readonly token: string }, Refusal>> =>
  keptOrRefused(database, (rows) => keepAll(rows, finish, now()))

async function keepAll(rows: Rows, finish: Finish, now: number) {
  const { hub, team } = finish
  const { asked, statement } = team
  const id = await useLink(rows, finish, now)
  const standing = await rows.selectFrom("teams").select("hub").where("hub", "=", hub).executeTakeFirst()
  if (standing) throw new Refused("taken")
  const isWhole = areTheKeys(asked.team.keys, holdingsOf(id, statement.epoch), hub)
  if (!isWhole || (await isKnownEpoch(rows, statement.epoch))) throw new Refused("invalid")
  const signedIn = await keepMember(rows, finish, id, asked, now)
  await keepTeam(rows, hub, asked, now)
  await keepEpoch(rows, statement, asked.team.epoch, asked.team.keys, now)
  return signedIn
}

const holdingsOf = (member: string, epoch: string) => [
  ...["root", epoch].flatMap((key) => [
    { key, to: member },
    { key, to: "recovery" },
  ]),
  { key: "recovery", to: "code" },
]

async function keepTeam(rows: Rows, hub: string, { team }: EnrolFinish, now: number): Promise<void> {
  const root = JSON.stringify(team.root)
  const recovery_public = JSON.stringify(team.recoveryPublic)
  await rows.insertInto("teams").values({ hub, root, recovery_public, made_at: now }).execute()
}
