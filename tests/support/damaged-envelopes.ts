import { createHash } from "node:crypto"
import { type Bytes, importKey, open, seal } from "../../src/crypto/aes-gcm.ts"
import { newSealingPair, openDirect, openWith, sealDirect, sealTo } from "../../src/crypto/jwe.ts"
import { randomBytes } from "../../src/crypto/random.ts"
import { openDoorstep, sealDoorstep } from "../../src/right-now/format.ts"
import { fromBase64url, toBase64url } from "../../src/kit/base64url.ts"
import { keysOf, newVault } from "../../src/vault/keys.ts"
import { openManifest, sealManifest } from "../../src/vault/manifest.ts"
import { openPage, PageRow, sealPage } from "../../src/vault/page.ts"
import { makeWayIn, openWayIn, WayIn } from "../../src/vault/slots.ts"
import { isSealedWith, readStored, writeSnapshot } from "../../src/vault/snapshot-file.ts"
import { createDice, type Dice } from "../faults/dice.ts"

/** One kind of envelope: how often it is tried in a thousand, and whether a damaged one was taken for a whole one. */
type Kind = { readonly name: string; readonly share: number; readonly isAccepted: () => Promise<boolean> }
export type Damaged = {
  readonly tried: Readonly<Record<string, number>>
  readonly accepted: readonly string[]
}

type Opening = Kind & { readonly opens: () => Promise<boolean> }

const atOnce = 200

/**
 * Damages everything this project seals, `count` times by the seed: a bit, a byte, a piece cut off, put in or swapped, a field
 * beside it, its place. Answers how many of each kind were tried, and which were accepted: none ever may be. First makes sure that
 * each opens whole. Throws where opening threw.
 */
export async function damagedEnvelopes(count: number, seed: string): Promise<Damaged> {
  const kinds = await kindsOfEnvelopes(createDice(seed))
  const tried: Record<string, number> = {}
  const accepted: string[] = []
  const whole = kinds.reduce((sum, { share }) => sum + share, 0)
  const line = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind))
  for (let done = 0; done < count; done += atOnce) {
    const these = Array.from({ length: Math.min(atOnce, count - done) }, (_, n) => line[(done + n) % whole])
    await Promise.all(
      these.map(async (kind) => {
        if (kind === undefined) return
        tried[kind.name] = (tried[kind.name] ?? 0) + 1
        if (await kind.isAccepted()) accepted.push(`${kind.name}, seed ${seed}`)
      }),
    )
  }
  return { tried, accepted }
}

async function kindsOfEnvelopes(dice: Dice): Promise<readonly Kind[]> {
  const secret = randomBytes(32)
  const key = await importKey(secret)
  const aad = new TextEncoder().encode("this very place")
  const sealed = await seal(key, new TextEncoder().encode("Words of nobody. ".repeat(20)), aad)
  const place = { id: "a", store: "goals", rev: 7, kid: "k", sv: 1 }
  const row = await sealPage(key, { ...place, vault: "v" }, '["words"]').row
  const turning = { next: "a", back: "b", place: "c", more: "d", read: "e", stop: "f" }
  const ours = { language: "en-GB", words: turning }
  const step = await sealDoorstep(secret, { v: 2, generation: 1, ours, cards: [] })
  const team = await newSealingPair()
  const header = { typ: "open-door/test", item: "7" }
  const forTeam = await sealTo(team.publicJwk, "words", header)
  const direct = await sealDirect(secret, "{}", { ...header, cty: "application/json" })
  const kinds: readonly Opening[] = [
    {
      name: "sealed bytes",
      share: 300,
      opens: async () => (await open(key, sealed, aad)).ok,
      isAccepted: async () => (await open(key, bent(dice, sealed), aad)).ok,
    },
    {
      name: "a page of the vault",
      share: 300,
      opens: async () => (await openPage(key, row, "v")).ok,
      isAccepted: async () => {
        const other = PageRow.safeParse(bentRow(dice, row))
        return other.success && (await openPage(key, other.data, "v")).ok
      },
    },
    {
      name: "the page of Right now",
      share: 100,
      opens: async () => (await openDoorstep(secret, step)).ok,
      isAccepted: async () => (await openDoorstep(secret, bent(dice, step))).ok,
    },
    ...(await kindsOfTheVault(dice)),
    {
      name: "a shared file",
      share: 90,
      opens: async () => (await openDirect(secret, direct, "application/json", header)).ok,
      isAccepted: async () =>
        (await openDirect(secret, bentText(dice, direct), "application/json", header)).ok,
    },
    {
      name: "a letter to a team",
      share: 10,
      opens: async () => (await openWith(team.privateJwk, forTeam, header)).ok,
      isAccepted: async () => (await openWith(team.privateJwk, bentText(dice, forTeam), header)).ok,
    },
  ]
  for (const { name, opens } of kinds) if (!(await opens())) throw new Error(`${name} does not open whole`)
  return kinds
}

// What holds a vault together: which pages there are, the ways in, and a copy of it all in one file.
async function kindsOfTheVault(dice: Dice): Promise<readonly Opening[]> {
  const fresh = newVault()
  const keys = await keysOf(fresh)
  const page = { id: "a", store: "goals" as const, rev: 7, hash: "h" }
  const manifest = await sealManifest(keys, { generation: 1, pages: [page] })
  const material = randomBytes(32)
  const wayIn = await makeWayIn({ kind: "recovery", material }, fresh.record, fresh.open, "2026-11-22")
  const wayOpens = async (slot: unknown) => {
    const parsed = WayIn.safeParse(slot)
    return parsed.success && (await openWayIn(parsed.data, fresh.record, material)) !== undefined
  }
  const lying = { record: fresh.record, manifest, rows: [] }
  const file = await writeSnapshot(lying, "2026-11-22", keys)
  const snapshotOpens = async (bytes: Bytes) => {
    const stored = await readStored(bytes)
    return stored.ok && (await isSealedWith(keys, stored.value))
  }
  return [
    {
      name: "the manifest of the vault",
      share: 100,
      opens: async () => (await openManifest(keys, manifest)).ok,
      isAccepted: async () => {
        const other = PageRow.safeParse(bentRow(dice, manifest))
        return other.success && (await openManifest(keys, other.data)).ok
      },
    },
    {
      name: "a way in",
      share: 80,
      opens: async () => await wayOpens(wayIn),
      isAccepted: async () => await wayOpens(bentWayIn(dice, wayIn)),
    },
    {
      name: "a snapshot",
      share: 40,
      opens: async () => await snapshotOpens(file),
      isAccepted: async () => await snapshotOpens(bentSnapshot(dice, file)),
    },
  ]
}

function bentWayIn(dice: Dice, slot: WayIn): unknown {
  const part = dice.below(5)
  if (part === 0) return { ...slot, id: `${slot.id}A` }
  if (part === 1) return { ...slot, madeOn: "2026-11-23" }
  if (part === 2) return { ...slot, [dice.oneOf(["kind", "kid", "more"])]: "passkey" }
  return { ...slot, sealed: toBase64url(bent(dice, fromBase64url(slot.sealed) ?? new Uint8Array())) }
}

const [sealBytes, checkBytes] = [60, 32]

// Half of them by somebody who makes the check at the end anew, which needs no key; the seal before it does.
function bentSnapshot(dice: Dice, file: Bytes): Bytes {
  if (dice.below(2) === 0) return bent(dice, file)
  const end = file.length - sealBytes - checkBytes
  const body = bent(dice, file.slice(0, end))
  const seal = file.slice(end, end + sealBytes)
  const digest = createHash("sha256").update(body).digest()
  const check = createHash("sha256").update(digest).update(seal).digest()
  return new Uint8Array([...body, ...seal, ...check])
}

/** The same bytes with something wrong: never the same. */
function bent(dice: Dice, whole: Bytes): Bytes {
  const at = dice.below(whole.length)
  const one = dice.below(5)
  if (one === 0) return whole.slice(0, at)
  if (one === 1) return new Uint8Array([...whole.slice(0, at), dice.below(256), ...whole.slice(at)])
  if (one === 2) return new Uint8Array([...whole.slice(0, at), ...whole.slice(at + 1)])
  const flip = one === 3 ? 1 << dice.below(8) : 1 + dice.below(255)
  return whole.with(at, (whole[at] ?? 0) ^ flip)
}

function bentRow(dice: Dice, row: PageRow): PageRow {
  const part = dice.below(12)
  if (part === 0) return { ...row, id: "b" }
  if (part === 1) return { ...row, store: "people" }
  if (part === 2) return { ...row, rev: row.rev + 1 + dice.below(9) }
  if (part === 3) return { ...row, kid: "l" }
  if (part === 4) return { ...row, sv: row.sv + 1 + dice.below(9) }
  return part < 8 ? { ...row, n: bent(dice, row.n) } : { ...row, ct: bent(dice, row.ct) }
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// A letter is exchanged, put in or taken out. The last letter of a part may hold bits that mean nothing: there another one could
// say the same bytes, so it is let be.
function bentText(dice: Dice, sealed: string): string {
  const parts = sealed.split(".")
  const which = dice.below(parts.length)
  const part = parts[which] ?? ""
  const at = dice.below(Math.max(1, part.length - 1))
  const letter = alphabet[(alphabet.indexOf(part[at] ?? "A") + 1 + dice.below(63)) % 64] ?? "A"
  const one = dice.below(4)
  const rest = one === 1 ? part.slice(at) : part.slice(at + 1)
  const other = one === 0 && part !== "" ? part.slice(0, at) + rest : part.slice(0, at) + letter + rest
  return parts.with(which, other === part ? `${part}${letter}A` : other).join(".")
}
