import { useEffect, useState } from "preact/hooks"
import { ageInWorker } from "../../crypto/age-work.ts"
import { randomBytes } from "../../crypto/random.ts"
import { canShareFile, saveFile, shareFile } from "../../device/files.ts"
import { printPage } from "../../device/print.ts"
import type { AsideSaid } from "../../features/copies/AsideCard.tsx"
import type { BringActions } from "../../features/copies/BringCard.tsx"
import { CopiesPage } from "../../features/copies/CopiesPage.tsx"
import type { MakeActions } from "../../features/copies/MakeCard.tsx"
import { dateInWords, dateOfInWords, shortDateOfInWords } from "../../i18n/moments.ts"
import { fail, ok } from "../../kit/result.ts"
import { noteCopy, readCopyNote } from "../../preferences/copies.ts"
import type { Tally } from "../../vault/backup/compare.ts"
import type { Copy } from "../../vault/backup/read.ts"
import { copyDueHere, noteCopyMade } from "../copy-due.ts"
import { bringCopyTools, copyTools, copyWords } from "../copy-tools.ts"
import { type Services, useServices } from "../services.ts"
import "../../ui/copies.css"

const againMs = 5000

/** *A copy of everything*. Nothing is sent: a copy leaves this device in the person's own hands. */
export function Copies() {
  const services = useServices()
  const { state, keeping, mode, now } = services
  const [note, setNote] = useState(readCopyNote)
  const [asides, setAsides] = useState<readonly AsideSaid[]>([])
  const readAsides = async () => {
    const kept = (await keeping?.asides()) ?? []
    setAsides(kept.map(({ id, keptOn }) => ({ id, day: dateInWords(keptOn) })))
  }
  useEffect(() => void readAsides(), [keeping])
  // It holds the copy that was opened last.
  const [bring] = useState(() => bringActions(services, readAsides))
  const [isHere, setIsHere] = useState(true)
  useEffect(() => {
    const over = new AbortController()
    const { signal } = over
    const bring = async () => {
      const isBrought = await bringCopyTools().then(
        () => true,
        () => false,
      )
      if (signal.aborted) return
      setIsHere(isBrought)
      // A phone says that it has a signal before anything comes through it.
      if (!isBrought && navigator.onLine) setTimeout(() => signal.aborted || void bring(), againMs)
    }
    void bring()
    addEventListener("online", () => void bring(), { signal })
    return () => over.abort()
  }, [])
  const isOwn = mode === "own"
  const due = copyDueHere(state.me.value.welcomedAt, now())
  return (
    <CopiesPage
      last={
        isOwn
          ? { day: note.madeAt === undefined ? undefined : dateOfInWords(note.madeAt), changes: due.changes }
          : undefined
      }
      isEmpty={isEmpty(services)}
      isHere={isHere}
      make={makeActions(services, () => setNote(readCopyNote()))}
      bring={bring}
      asides={asides}
      onBringBack={async (id) => {
        const done = await (keeping?.bringBack(id) ?? fail({ kind: "unopenable" as const }))
        if (done.ok) await afterBringing(services)
        await readAsides()
        return done
      }}
      reminds={isOwn ? !note.isOff : undefined}
      onReminds={(reminds) => {
        noteCopy({ isOff: !reminds })
        setNote(readCopyNote())
      }}
      onPrint={printPage}
    />
  )
}

function makeActions({ vault, mode, now, today }: Services, onMade: () => void): MakeActions {
  const isMade = () => {
    if (mode === "own") noteCopyMade(now())
    onMade()
  }
  return {
    onWords: async () => ({ words: await copyWords(), asked: twoOf(6) }),
    async onMake(words, onStep, stop) {
      const tools = await copyTools()
      if (!tools.ok) return tools
      const when = { now: now(), today: today() }
      return await tools.value.makeCopy(vault, words, when, { seal: ageInWorker, onStep, stop })
    },
    onSave(made) {
      const isSaved = saveFile(made.name, made.file)
      if (isSaved) isMade()
      return isSaved
    },
    onShare: (made) =>
      canShareFile(made.name, made.file)
        ? async () => {
            const isShared = (await shareFile(made.name, made.file)) === "shared"
            if (isShared) isMade()
            return isShared
          }
        : undefined,
    async onCheck(file, words, made, onStep, stop) {
      const tools = await copyTools()
      if (!tools.ok) return tools
      const opened = await tools.value.openCopy(file, words.join(" "), { seal: ageInWorker, onStep, stop })
      if (!opened.ok) return opened
      return ok(opened.value.manifest.sha256 === made.sha256 ? "same" : "other")
    },
  }
}

function bringActions(services: Services, readAsides: () => Promise<void>): BringActions {
  let last: { readonly copy: Copy; readonly isEmpty: boolean } | undefined
  return {
    async onOpen(file, typed, onStep, stop) {
      const tools = await copyTools()
      if (!tools.ok) return tools
      const opened = await tools.value.openCopy(file, typed, { seal: ageInWorker, onStep, stop })
      if (!opened.ok) return opened
      const ahead = await tools.value.lookAhead(services, opened.value)
      if (!ahead.ok) return ahead
      const { manifest, madeOn, unreadable, strangers } = opened.value
      const { rows, isEmpty: nothingHere, shrinks, gone } = ahead.value
      last = { copy: opened.value, isEmpty: nothingHere }
      return ok({
        from: dateOfInWords(madeOn),
        rows: rows.map(({ store, here, copy }) => ({ store, here: said(here), copy: said(copy) })),
        isEmpty: nothingHere,
        shrinks,
        gone,
        unreadable,
        strangers,
        damagedPages: manifest.damagedPages,
      })
    },
    async onBring(way) {
      if (last === undefined) return fail({ kind: "not-read" })
      const tools = await copyTools()
      if (!tools.ok) return tools
      const done = await tools.value.bringBack(services, last.copy, way)
      if (!done.ok) return done
      await afterBringing(services)
      // Where nothing was here, all there is now stands in that copy.
      if (last.isEmpty && services.mode === "own") noteCopyMade(last.copy.madeOn)
      await readAsides()
      return done
    },
  }
}

/** Everything is read anew, and what waits to be sent goes. */
async function afterBringing({ state, hubs, sending }: Services): Promise<void> {
  await Promise.all([state.read(), hubs.read()])
  void sending.send(true)
}

const said = ({ count, newest }: Tally) => ({
  count,
  newest: newest === undefined ? undefined : shortDateOfInWords(newest),
})

const isEmpty = ({ state }: Services): boolean =>
  state.me.value.welcomedAt === null &&
  [state.statements, state.people, state.places, state.bookings, state.shares].every(
    (one) => one.value.length === 0,
  )

/** Two different places of so many, in their order. */
function twoOf(count: number): readonly number[] {
  const [one = 0, other = 1] = randomBytes(2)
  const first = one % count
  return [first, (first + 1 + (other % (count - 1))) % count].toSorted((a, b) => a - b)
}
