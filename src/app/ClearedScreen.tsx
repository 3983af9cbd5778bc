import { useState } from "preact/hooks"
import { leaveNow } from "../device/leave.ts"
import { ClearedPage } from "../features/safe/ClearedPage.tsx"
import { clearedList, type Counts } from "../features/safe/cleared.ts"
import { textsOf } from "../i18n/texts.ts"
import { clearHere } from "./clear-device.ts"
import { leavingFor } from "./leaving.ts"
import { lookNow } from "./look.ts"

type Props = {
  readonly after: "everything" | "visit"
  readonly counts: Counts
  /** What lay here before a visit, which is somebody's to keep; then nothing of it is taken away. */
  readonly before?: Counts
}

/** What stands in place of the whole app once everything is cleared: a list, and ways out. */
export function ClearedScreen({ after, counts, before }: Props) {
  const [now, setNow] = useState(counts)
  const leave = () => {
    const { to, words } = lookNow.peek().leaving ?? leavingFor()
    // The worker is gone, and with it every page of ours that opens without a network: this one is blanked where it stands.
    leaveNow(navigator.onLine ? to : undefined, words.blank)
  }
  document.title = textsOf("shell")("name")
  return (
    <ClearedPage
      after={after}
      list={clearedList(now, before)}
      onAgain={() => void clearHere().then(setNow)}
      onBegin={() => location.replace("/")}
      onLeave={leave}
    />
  )
}
