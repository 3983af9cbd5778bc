import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import type { Dice } from "./dice.ts"
import { unpackedParts } from "./leveldb.ts"
import type { Phone } from "./phone.ts"

/** What can befall the files of the browser's own database. The app never sees these files, only what the browser makes of them. */
export type Damage = keyof typeof damages
/** Each kind, to try them all. */
export const damageNames = (): readonly Damage[] =>
  Object.keys(damages).filter((name): name is Damage => name in damages)

/**
 * Damages the database of a phone whose browser is down, by the seed of the dice; answers the files it touched. Throws where
 * there is nothing to damage: a fault that did not happen proves nothing.
 */
export function damage(phone: Phone, what: Damage, dice: Dice): readonly string[] {
  if (phone.isOpen()) throw new Error("the browser still holds its files")
  const [folder] = globSync("**/IndexedDB/*.indexeddb.leveldb", { cwd: phone.profile })
  if (folder === undefined) throw new Error("this profile has no database")
  const inside = damages[what].files
  const names = inside === "" ? [""] : globSync(inside, { cwd: join(phone.profile, folder) })
  const files = names
    .map((name) => join(phone.profile, folder, name))
    .filter((path) => statSync(path).size >= damages[what].least)
  if (files.length === 0) throw new Error(`this profile has nothing for: ${what}`)
  for (const path of files) damages[what].befall(path, dice)
  return files.map((path) => basename(path))
}

const noise = (dice: Dice, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => dice.below(256)))

function overwrite(path: string, at: number, bytes: Buffer): void {
  const content = readFileSync(path)
  bytes.copy(content, at)
  writeFileSync(path, content)
}

/** Each: which files, how small is too small to count, and what befalls one. */
const damages = {
  "64 bytes in the log": {
    files: "*.log",
    least: 1024,
    befall: (path: string, dice: Dice) =>
      overwrite(path, dice.below(statSync(path).size - 64), noise(dice, 64)),
  },
  "the log is cut short": {
    files: "*.log",
    least: 1024,
    befall: (path: string, dice: Dice) => truncateSync(path, dice.below(statSync(path).size)),
  },
  "the manifest is nonsense": {
    files: "MANIFEST-*",
    least: 1,
    befall: (path: string, dice: Dice) => overwrite(path, 0, noise(dice, statSync(path).size)),
  },
  "CURRENT is gone": { files: "CURRENT", least: 1, befall: (path: string) => rmSync(path) },
  "every file is empty": {
    files: "*",
    least: 1,
    befall: (path: string) => truncateSync(path, 0),
  },
  "the folder is gone": { files: "", least: 0, befall: (path: string) => rmSync(path, { recursive: true }) },
  "64 bytes in a table": {
    files: "*.ldb",
    least: 1024,
    befall: (path: string, dice: Dice) =>
      overwrite(path, dice.below(statSync(path).size - 64), noise(dice, 64)),
  },
} as const

/** Everything the browser keeps, file by file, and beside its database's files what is packed in them. */
export function filesOf(phone: Phone): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const name of globSync("**/*", { cwd: phone.profile })) {
    const path = join(phone.profile, name)
    const bytes = whatIsIn(path)
    if (bytes === undefined) continue
    files.set(name, bytes)
    for (const [part, unpacked] of unpackedParts(name, bytes)) files.set(part, unpacked)
  }
  return files
}

// A browser that runs takes files away while they are looked at.
function whatIsIn(path: string): Buffer | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return undefined
    throw problem
  }
}

/** Puts the whole profile by, to have it again as it is now: answers how, as often as wanted, and how to throw the copy away. */
export function putBy(phone: Phone): { readonly restore: () => void; readonly throwAway: () => void } {
  if (phone.isOpen()) throw new Error("the browser still holds its files")
  const folder = mkdtempSync(join(tmpdir(), "open-door-put-by-"))
  const copy = (from: string, to: string) => {
    rmSync(to, { recursive: true, force: true })
    cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  }
  copy(phone.profile, folder)
  return {
    restore() {
      if (phone.isOpen()) throw new Error("the browser still holds its files")
      copy(folder, phone.profile)
    },
    throwAway: () => rmSync(folder, { recursive: true, force: true }),
  }
}
