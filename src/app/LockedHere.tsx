import { useLaterWords } from "../i18n/later.ts"
import { loadTexts } from "../i18n/texts.ts"
import { Later, lazily } from "../ui/Later.tsx"
import { orReload } from "./missing-chunk.ts"

const locked = lazily(async () => {
  const [{ Locked }] = await orReload(() => Promise.all([import("./lock/Locked.tsx"), loadTexts("lock")]))
  return Locked
})

/** The way in, in place of a page that reads what is locked. Most people never see it: it comes when it is wanted. */
export function LockedHere() {
  return (
    <Later piece={locked} words={useLaterWords()}>
      {(Locked) => <Locked />}
    </Later>
  )
}
