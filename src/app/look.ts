import { type ReadonlySignal, signal } from "@preact/signals"
import type { ComponentType } from "preact"
import type { offerToLeave } from "../device/leave.ts"
import { speakEasy } from "../i18n/texts.ts"
import { applyLook, type Preferences, readPreferences, usual } from "../preferences/preferences.ts"
import { dressKeptPages } from "./kept-look.ts"

const look = signal<Preferences>(usual)
/** How the app looks and reads now: as kept on this device, or as chosen since then where nothing is kept. */
export const lookNow: ReadonlySignal<Preferences> = look

/** What most people never need, there as soon as it was chosen. */
type Pieces = {
  readonly Picture?: ComponentType<{ readonly name: string }>
  /** The path of each drawing, by its name. */
  readonly pictures?: Readonly<Record<string, string>>
  readonly ReadAloud?: ComponentType
  readonly offerToLeave?: typeof offerToLeave
}
const pieces = signal<Pieces>({})
export const piecesNow: ReadonlySignal<Pieces> = pieces

/** As a person left it; at the start, before anything is drawn. What does not come is done without: the page does not wait for it. */
export async function dressAsKept(): Promise<void> {
  const kept = readPreferences()
  const { dataset } = document.documentElement
  const came = JSON.stringify(dataset)
  applyLook(kept)
  // A build that is new here brought its pages undressed.
  if (JSON.stringify(dataset) !== came) void dressKeptPages()
  const plain = { ...kept, easyRead: false, readAloud: false }
  await dress(kept)
    .catch(() => dress(plain))
    .catch(() => dress({ ...plain, leaving: null }))
}

/** From now on like this, the rest as it is. Keeps nothing. Rejects when a piece does not arrive; then nothing changed. */
export async function dress(chosen: Partial<Preferences>): Promise<void> {
  const next = { ...look.peek(), ...chosen }
  const { ReadAloud, offerToLeave } = pieces.peek()
  const lacks =
    (next.readAloud && ReadAloud === undefined) || (next.leaving !== null && offerToLeave === undefined)
  if (next.easyRead !== look.peek().easyRead || lacks) await fetchPieces(next)
  look.value = next
  applyLook(next)
}

async function fetchPieces({ easyRead, readAloud, leaving }: Preferences): Promise<void> {
  const [drawn, aloud, leave] = await Promise.all([
    easyRead ? import("../ui/drawings/Picture.tsx") : undefined,
    readAloud ? import("./ReadAloud.tsx") : undefined,
    leaving === null ? undefined : import("../device/leave.ts"),
  ])
  await speakEasy(easyRead)
  pieces.value = {
    ...(drawn && { Picture: drawn.Picture, pictures: drawn.pictures }),
    ...(aloud && { ReadAloud: aloud.ReadAloud }),
    ...(leave && { offerToLeave: leave.offerToLeave }),
  }
}
