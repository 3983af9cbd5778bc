import * as z from "zod/mini"
import { type DeskSession, Wrap } from "../../wire/desk.ts"
import { PublicJwk } from "../../wire/fields.ts"
import type { Services } from "../services.ts"
import { readRosters } from "../teams/rosters.ts"
import { keysFor } from "./sealed-keys.ts"
import type { SignedIn } from "./sessions.ts"

/** What a member is told of themselves on signing in: all they need to open what is sealed to them, and nobody else's keys. */
export async function sessionAnswer(
  { database, pack, now }: Services,
  { member, until }: SignedIn,
): Promise<DeskSession> {
  const hub = pack.hubs.find((one) => one.id === member.hub)
  const roster = (await readRosters(database.rows)).get(member.hub)
  if (!roster) throw new Error("a member without a team")
  return {
    member: member.id,
    name: member.name,
    hub: member.hub,
    hubName: hub?.name ?? member.hub, // an operator may have taken it out of the pack since
    madeUp: hub?.madeUp ?? false,
    timeZone: hub?.timeZone ?? "Europe/London",
    wrap: z.parse(Wrap, JSON.parse(member.wrap)),
    memberPublic: z.parse(PublicJwk, JSON.parse(member.public_key)),
    roster,
    keys: await keysFor(database.rows, member.hub, [member.id]),
    now: now(),
    until,
  }
}
