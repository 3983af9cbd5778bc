import { randomUUID } from "node:crypto"
import type { EnrolBegun } from "../../wire/desk.ts"
import type { PackHub } from "../hubs/pack.ts"
import type { Services } from "../services.ts"
import { hashOf } from "../tokens.ts"
import { giveChallenge } from "./challenges.ts"
import { partyOf } from "./passkeys.ts"

/** The operator's one-time link, as its hash, and the hub it is for. */
export type Link = { readonly hash: string; readonly hub: PackHub }

/** The link with this token; `undefined` when it is wrong, used or too old, or its hub is gone. */
export async function findLink({ database, pack, now }: Services, token: string): Promise<Link | undefined> {
  const link = await database.rows
    .selectFrom("enrolments")
    .select(["token_hash", "hub"])
    .where("token_hash", "=", hashOf(token))
    .where("used_at", "is", null)
    .where("until", ">", now())
    .executeTakeFirst()
  const hub = pack.hubs.find((one) => one.id === link?.hub)
  return link && hub && { hash: link.token_hash, hub }
}

/**
 * What whoever holds a link needs for making a passkey. It does not use the link up: whoever shares a screen, or whose browser
 * breaks half way, can open it again.
 */
export async function beginWith(
  services: Services,
  { hash, hub }: Link,
): Promise<Omit<EnrolBegun, "firstOfTeam">> {
  const member = randomUUID()
  const challenge = await giveChallenge(services, "enrol", { enrolment: hash, member })
  return {
    hub: hub.id,
    hubName: hub.name,
    madeUp: hub.madeUp,
    member,
    now: services.now(),
    passkey: {
      challenge,
      rpId: partyOf(services.addresses.deskUrl).id,
      rpName: "Open Door desk",
      userId: Buffer.from(member).toString("base64url"),
      userName: hub.name, // what a passkey is listed under: the hub, not the person
    },
  }
}
