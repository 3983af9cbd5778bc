import { type ReadonlySignal, signal } from "@preact/signals"
import type { ComponentType } from "preact"
import { speakEasy } from "../i18n/texts.ts"
import { applyLook, type Preferences, readPreferences, usual } from "../preferences/preferences.ts"

const look = signal<Preferences>(usual)
/** How the app looks and reads now: as kept on this device, or as chosen since then where nothing is kept. */
export const lookNow: ReadonlySignal<Preferences> = look

/** What most people never need, there as soon as it was chosen. */
type Pieces = {
  readonly Picture?: ComponentType<{ readonly name: string }>
  /** The path of each drawing, by its name. */
  readonly pictures?: Readonly<Record<string, string>>
  readonly ReadAloud?: ComponentType
}
const pieces = signal<Pieces>({})
export const piecesNow: ReadonlySignal<Pieces> = pieces

/** As a person left it; at the start, before anything is drawn. What does not come is done without: the page does not wait for it. */
export async function dressAsKept(): Promise<void> {
  const kept = readPreferences()
  applyLook(kept)
  await dress(kept).catch(() => dress({ ...kept, easyRead: false, readAloud: false }))
}

/** From now on like this, the rest as it is. Keeps nothing. Rejects when a piece does not arrive; then nothing changed. */
export async function dress(chosen: Partial<Preferences>): Promise<void> {
  const next = { ...look.peek(), ...chosen }
  if (next.easyRead !== look.peek().easyRead || (next.readAloud && pieces.peek().ReadAloud === undefined))
    await fetchPieces(next)
  look.value = next
  applyLook(next)
}

async function fetchPieces({ easyRead, readAloud }: Preferences): Promise<void> {
  const [drawn, aloud] = await Promise.all([
    easyRead ? Promise.all([import("../ui/drawings/Picture.tsx"), import("../ui/drawings/pictures.ts")]) : [],
    readAloud ? import("./ReadAloud.tsx") : undefined,
  ])
  await speakEasy(easyRead)
  const [picture, paths] = drawn
  pieces.value = {
    ...(picture && { Picture: picture.Picture }),
    ...(paths && { pictures: paths.pictures }),
    ...(aloud && { ReadAloud: aloud.ReadAloud }),
  }
}
