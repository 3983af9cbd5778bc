// The desk's service in memory: what it answers is in the test's hand, what it was sent is kept.
import { sealTo } from "../../src/crypto/jwe.ts"
import { newToken } from "../../src/crypto/hash.ts"
import type { DeskServices } from "../../src/desk/services.ts"
import { fail, ok } from "../../src/kit/result.ts"
import type { DeskClient } from "../../src/service-client/desk-port.ts"
import { sealFile } from "../../src/shl/seal.ts"
import { newLink } from "../../src/shl/make.ts"
import { bookingTyp, type SealedBooking } from "../../src/wire/bookings.ts"
import type { DeskBooking, DeskInboxItem, RecoverBegun } from "../../src/wire/desk.ts"
import { inboxTyp } from "../../src/wire/inbox.ts"
import type { Manifest } from "../../src/wire/shares.ts"
import { type DeskTeam, prf, quickStretcher, teamNow } from "./desk-team.ts"
import { anId } from "./things.ts"

const notAsked = () => Promise.reject(new Error("nobody should ask for this here"))

/** A client that refuses whatever the test did not say. */
export const aDeskClient = (with_: Partial<DeskClient> = {}): DeskClient => ({
  beginEnrol: notAsked,
  finishEnrol: notAsked,
  beginRecover: notAsked,
  finishRecover: notAsked,
  beginSession: notAsked,
  finishSession: notAsked,
  endSession: () => Promise.resolve(ok({ ended: true })),
  putEpoch: notAsked,
  bookings: () => Promise.resolve(ok([])),
  putAnswer: notAsked,
  cancelBooking: notAsked,
  inbox: () => Promise.resolve(ok([])),
  endShared: notAsked,
  openShare: () => Promise.resolve(fail({ kind: "not-found" })),
  ...with_,
})

const response = { clientDataJSON: "e30", attestationObject: "e30", transports: [] }
const passkey = { id: "AAAA", rawId: "AAAA", type: "public-key", clientExtensionResults: {} } as const
const used = { clientDataJSON: "e30", authenticatorData: "e30", signature: "e30" }

/** Everything the desk is handed, with a passkey that always says yes. `hasPrf: false`: one that locks no key. */
export function deskServices(client: DeskClient, { hasPrf = true } = {}): DeskServices {
  const given = hasPrf ? prf : undefined
  let made = 0
  return {
    client,
    passkeys: {
      make: () => Promise.resolve(ok({ message: { ...passkey, response }, prf: given })),
      use: () => Promise.resolve(ok({ message: { ...passkey, response: used }, prf: given })),
    },
    stretcher: quickStretcher,
    newId: () => anId((made += 1) + 7000),
    print: () => undefined,
  }
}

export const theWords: SealedBooking = {
  v: 1,
  chosenName: "Sam",
  way: "in-person",
  whoComes: "My sister",
  whatHelps: "A seat near the door",
  talkAbout: "Tuesdays",
  notTalkAbout: "My old job",
  safeWays: "Text me",
  replyKey: newToken(),
}

/** A booking as the desk is sent it, sealed to the team; `says` may lie about what is in the envelope's header. */
export async function aSealedBooking(
  { epoch, keyring }: DeskTeam,
  words: Partial<SealedBooking> = {},
  row: Partial<DeskBooking> = {},
  says: Readonly<Record<string, string>> = {},
): Promise<DeskBooking> {
  const booking = { id: anId(1), startsAt: teamNow + 7200, minutes: 30, state: "booked" as const, ...row }
  const header = {
    typ: bookingTyp,
    booking: booking.id,
    hub: keyring.hub,
    startsAt: String(booking.startsAt),
    epoch: epoch.epoch,
  }
  const sealed = await sealTo(epoch.key, JSON.stringify({ ...theWords, ...words }), { ...header, ...says })
  return { epoch: epoch.epoch, sealed, answers: [], ...booking }
}

/** A share as the desk is sent it, and the manifest its link leads to. */
export async function aSealedShare(
  { epoch, keyring }: DeskTeam,
  document: string,
  { chosenName = "Sam", id = anId(50), link }: { chosenName?: string; id?: string; link?: string } = {},
) {
  const made = newLink("https://door.example", teamNow + 86_400)
  if (!made.ok) throw new Error("no link")
  const file = await sealFile(made.value.key, document)
  if (!file.ok) throw new Error("no file")
  const says = { v: 1, what: "share", chosenName, link: link ?? made.value.link }
  const header = { typ: inboxTyp, item: id, hub: keyring.hub, epoch: epoch.epoch }
  const sealed = await sealTo(epoch.key, JSON.stringify(says), header)
  const item: DeskInboxItem = { id, epoch: epoch.epoch, sealed, receivedAt: teamNow }
  const manifest: Manifest = {
    files: [{ contentType: file.value.contentType, embedded: file.value.jwe, status: "finalized" }],
  }
  return { item, manifest, path: made.value.path }
}

/** What a recovery link of a team leads to, as the service would answer. */
export const aRecovery = ({ session, made }: DeskTeam): RecoverBegun => ({
  hub: session.hub,
  hubName: session.hubName,
  madeUp: session.madeUp,
  member: anId(9002),
  firstOfTeam: false,
  now: teamNow + 60,
  passkey: {
    challenge: "C".repeat(43),
    rpId: "localhost",
    rpName: "desk",
    userId: "dXNlcg",
    userName: session.hubName,
  },
  roster: session.roster,
  keys: made.team.keys.filter((one) => one.to !== session.member),
})
