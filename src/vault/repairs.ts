import * as z from "zod/mini"
import { inTurn } from "../kit/turns.ts"
import type { Repair } from "./keeping-port.ts"
import { storeNames } from "./port.ts"
import type { SideFiles } from "./side-files.ts"

// Beside the database, so that what happened to it can be told although it is gone. Days, counts and kinds; never a word.
const file = "repairs"

const said = { isRead: z.boolean(), on: z.string() }
const Noted = z.discriminatedUnion("kind", [
  z.object({ ...said, kind: z.literal("healed"), from: z.string(), missing: z.nullable(z.int()) }),
  z.object({ ...said, kind: z.literal("mended"), pages: z.int() }),
  z.object({ ...said, kind: z.literal("set-aside"), store: z.enum(storeNames), marks: z.array(z.string()) }),
])
export type Noted = z.infer<typeof Noted>
const mostNoted = 50

/** Everything that was noted, oldest first. */
export async function readNoted(files: SideFiles): Promise<readonly Noted[]> {
  const bytes = await files.read(file)
  if (bytes === undefined) return []
  try {
    return z.array(Noted).safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? []
  } catch {
    return []
  }
}

/** Notes one more, to be told until it is read. */
export const note = (files: SideFiles, one: Noted): Promise<void> =>
  rewrite(files, (before) => [...before, one].slice(-mostNoted))

/** Everything noted so far has been read by the person. */
export const markRead = (files: SideFiles): Promise<void> =>
  rewrite(files, (before) => before.map((one) => ({ ...one, isRead: true })))

/** A note as others see it. */
export function repairOf(noted: Noted): Repair {
  const { on } = noted
  if (noted.kind === "healed")
    return { kind: noted.kind, on, from: noted.from, missing: noted.missing ?? undefined }
  if (noted.kind === "mended") return { kind: noted.kind, on, pages: noted.pages }
  return { kind: noted.kind, on, store: noted.store, pages: noted.marks.length }
}

const rewrite = (files: SideFiles, change: (before: readonly Noted[]) => readonly Noted[]): Promise<void> =>
  inTurn("open-door-repairs", async () => {
    const after = change(await readNoted(files))
    await files.write(file, new TextEncoder().encode(JSON.stringify(after)))
  })
