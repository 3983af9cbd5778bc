import { useEffect, useState } from "preact/hooks"
import { loadTexts } from "../i18n/texts.ts"
import { copyDueHere, putOffCopy } from "./copy-due.ts"
import { useServices } from "./services.ts"

/** One quiet line when it is time for a copy, that can be put off. Nothing on a device of others, and nothing until its piece is here. */
export function CopyReminder() {
  const { state, mode, now } = useServices()
  const [isPutOff, setPutOff] = useState(false)
  const [piece, setPiece] = useState<typeof import("../features/copies/CopyLine.tsx")>()
  const due = copyDueHere(state.me.value.welcomedAt, now())
  const isDue = mode === "own" && due.isDue && !isPutOff && state.problem.value === undefined
  useEffect(() => {
    if (!isDue) return
    Promise.all([import("../features/copies/CopyLine.tsx"), loadTexts("copies")]).then(
      ([file]) => setPiece(file),
      () => {}, // not on this phone yet: then nothing is said this time
    )
  }, [isDue])
  if (!isDue || piece === undefined) return null
  const later = () => {
    putOffCopy(now())
    setPutOff(true)
  }
  return <piece.CopyLine isFirst={due.madeAt === undefined} onLater={later} />
}
