import * as z from "zod/mini"
import { sha256 } from "../crypto/hash.ts"
import { toBase64url } from "../kit/base64url.ts"
import type { Day } from "../kit/day.ts"
import type { Bytes } from "../crypto/aes-gcm.ts"
import type { Keys, VaultRecord } from "./keys.ts"
import type { SideFiles } from "./side-files.ts"
import { isSealedWith, type Lying, readStored, type StoredSnapshot, writeSnapshot } from "./snapshot-file.ts"

// Two files in turn, so that one is always whole, and one for each day of a week. Their names say nothing of what is in them.
const turns = ["s.a", "s.b"] as const
const days = ["s.0", "s.1", "s.2", "s.3", "s.4", "s.5", "s.6"] as const
const pointerFile = "s.now"

const Pointer = z.object({
  now: z.enum(turns),
  kid: z.string(),
  generation: z.int(),
  ways: z.string(), // a hash of the vault's record: another way in makes another snapshot
  days: z.partialRecord(z.enum(days), z.string()),
})
type Pointer = z.infer<typeof Pointer>

/** Whether the newest snapshot is of this very vault, as far as the pointer says. */
export async function isSnapped(files: SideFiles, record: VaultRecord, generation: number): Promise<boolean> {
  const pointer = await readPointer(files)
  return (
    pointer?.kid === record.kid &&
    pointer.generation === generation &&
    pointer.ways === (await waysOf(record))
  )
}

/**
 * Keeps this vault as the newest snapshot: written, flushed, read back and opened before the pointer flips to it. The one before
 * stays as it is. The first of a day is kept for a week. Whether it was kept.
 */
export async function keepSnapshot(
  files: SideFiles,
  lying: Lying & { readonly record: VaultRecord },
  keys: Keys,
  day: Day,
): Promise<boolean> {
  const file = await writeSnapshot(lying, day, keys)
  const before = await readPointer(files)
  const now: Pointer["now"] =
    (before === undefined ? await newestTurn(files) : before.now) === "s.a" ? "s.b" : "s.a"
  if (!(await writeProven(files, now, file, keys))) return false
  const generation = lying.manifest?.rev ?? 0
  const pointer = {
    now,
    kid: keys.kid,
    generation,
    ways: await waysOf(lying.record),
    days: before?.days ?? {},
  }
  if (!(await writePointer(files, pointer))) return false
  const daily = dailyOf(day)
  if (pointer.days[daily] !== day && (await writeProven(files, daily, file, keys)))
    await writePointer(files, { ...pointer, days: { ...pointer.days, [daily]: day } })
  return true
}

/** The snapshots whose check holds, newest first. Files are read only as far as somebody asks. */
export async function* newestFirst(files: SideFiles): AsyncGenerator<StoredSnapshot & { file: Bytes }> {
  for (const names of [turns, days]) {
    const read = await Promise.all(names.map((name) => readOne(files, name)))
    const whole = read.filter((one) => one !== undefined)
    yield* whole.toSorted((one, other) => other.generation - one.generation)
  }
}

/** Lets go of which snapshot is the newest: whoever reads them next finds out. */
export const forgetPointer = (files: SideFiles): Promise<boolean> => files.remove(pointerFile)

async function readOne(
  files: SideFiles,
  name: string,
): Promise<(StoredSnapshot & { file: Bytes }) | undefined> {
  const file = await files.read(name)
  const stored = file && (await readStored(file))
  return file && stored?.ok === true ? { ...stored.value, file } : undefined
}

async function writeProven(files: SideFiles, name: string, file: Bytes, keys: Keys): Promise<boolean> {
  if (!(await files.write(name, file))) return false
  const back = await readOne(files, name)
  return back !== undefined && (await isSealedWith(keys, back))
}

// Without a pointer nobody knows which was last: what is whole and newest is spared.
async function newestTurn(files: SideFiles): Promise<(typeof turns)[number]> {
  const [first, second] = await Promise.all(turns.map((name) => readOne(files, name)))
  return (first?.generation ?? -1) >= (second?.generation ?? -1) ? "s.a" : "s.b"
}

const dailyOf = (day: Day): (typeof days)[number] =>
  days[Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000) % days.length] ?? "s.0"

const waysOf = async (record: VaultRecord): Promise<string> =>
  toBase64url(await sha256(new TextEncoder().encode(JSON.stringify(record))))

async function readPointer(files: SideFiles): Promise<Pointer | undefined> {
  const bytes = await files.read(pointerFile)
  if (bytes === undefined) return undefined
  try {
    return Pointer.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
  } catch {
    return undefined
  }
}

const writePointer = (files: SideFiles, pointer: Pointer): Promise<boolean> =>
  files.write(pointerFile, new TextEncoder().encode(JSON.stringify(pointer)))
