// A team as the desk's own pages make it, and what a signed-in member of it holds, without any service.
import { randomUUID } from "node:crypto"
import { stretchHere } from "../../src/crypto/argon2.ts"
import type { Stretcher } from "../../src/crypto/stretch.ts"
import { openKeyring } from "../../src/desk/keys/keyring.ts"
import { makeTeam } from "../../src/desk/keys/new-team.ts"
import { newRecoveryCode, readRecoveryCode } from "../../src/crypto/recovery-code.ts"
import { wrapByPasskey } from "../../src/desk/keys/wrap.ts"
import { ok } from "../../src/kit/result.ts"
import type { DeskSession } from "../../src/wire/desk.ts"
import { anId } from "./things.ts"

export const teamHub = "example-street"
/** Monday 9 March 2026, 08:00 in York. */
export const teamNow = Date.UTC(2026, 2, 9, 8) / 1000
export const prf = new Uint8Array(32).fill(7)

/** Stretches in this thread, as weakly as is still taken. */
export const quickStretcher: Stretcher = {
  choose: () => Promise.resolve(ok({ kdf: "argon2id", memoryKib: 19_456, passes: 2 })),
  stretch: stretchHere,
}

export async function aDeskTeam({ hub = teamHub, member = anId(9001), now = teamNow } = {}) {
  const code = await newRecoveryCode()
  const letters = (await readRecoveryCode(code.groups.join(""))) ?? ""
  const made = await makeTeam({ hub, member, code: letters, now, newId: randomUUID })
  const session: DeskSession = {
    member,
    name: "Kim Example",
    hub,
    hubName: "Example Street",
    madeUp: true,
    timeZone: "Europe/London",
    wrap: await wrapByPasskey(made.secret, { hub, member }, prf),
    memberPublic: made.memberPublic,
    roster: { root: made.team.root, epochs: [made.team.epoch] },
    keys: made.team.keys.filter((one) => one.to === member),
    now,
    until: now + 900,
  }
  const keyring = await openKeyring(session, made.secret)
  if (!keyring.ok) throw new Error("a fresh team's keys do not open")
  const [epoch] = keyring.value.epochs.values()
  if (epoch === undefined) throw new Error("a fresh team has no epoch")
  return { code, made, session, keyring: keyring.value, epoch: epoch.says }
}
export type DeskTeam = Awaited<ReturnType<typeof aDeskTeam>>
