import { useEffect, useState } from "preact/hooks"
import { saveFile } from "../../device/files.ts"
import { KeptCard } from "../../features/recover/KeptCard.tsx"
import { MendCard } from "../../features/recover/MendCard.tsx"
import { RecoverPage } from "../../features/recover/RecoverPage.tsx"
import { type Aside, SetAsideCard } from "../../features/recover/SetAsideCard.tsx"
import { UsedBefore } from "../../features/recover/UsedBefore.tsx"
import type { Answer } from "../../i18n/problems.ts"
import { textsOf } from "../../i18n/texts.ts"
import type { Bytes } from "../../crypto/aes-gcm.ts"
import { clearStorage } from "../../service-client/clear.ts"
import type { Aside as Kept, Keeping } from "../../vault/keeping-port.ts"
import { type Services, useServices } from "../services.ts"
import { setAsideFile, setAsideNow } from "../set-aside.ts"
import { stay } from "../typing.ts"

/** *Getting back in*: whether there is something to mend, what was set aside, and what can be brought back. */
export function Recover() {
  const services = useServices()
  const { state, keeping } = services
  const problem = state.problem.value
  const again = () => void state.read()
  return (
    <RecoverPage problem={problem} onTryAgain={again}>
      {keeping && (problem?.kind === "lost" || problem?.kind === "unopenable") && (
        <Broken keeping={keeping} onRead={() => state.read()} />
      )}
      {keeping && problem === undefined && <Whole {...{ services, keeping }} />}
    </RecoverPage>
  )
}

// The names say nothing of anybody, nor of what is in the files.
const rescueName = "kept.bin"
const asideName = "set-aside.json"

const give = (name: string, bytes: Bytes): boolean =>
  saveFile(name, new Blob([bytes], { type: "application/octet-stream" }))

const ask = (event: Event): void => event.preventDefault()

function Broken({ keeping, onRead }: { readonly keeping: Keeping; readonly onRead: () => Promise<void> }) {
  const [rescue, setRescue] = useState<Bytes | "none">()
  useEffect(() => void keeping.rescueFile().then((file) => setRescue(file ?? "none")), [keeping])
  if (rescue === undefined) return null
  const take = async (file: File): Promise<Answer> => {
    const taken = await keeping.takeRescue(new Uint8Array(await file.arrayBuffer()))
    if (taken.ok) await onRead()
    return taken
  }
  if (rescue === "none") return <UsedBefore onFile={take} />
  const mend = async (): Promise<Answer> => {
    // While everything is in this page's memory alone it is not loaded anew: not when its worker goes with the rest, nor unasked.
    stay(true)
    addEventListener("beforeunload", ask)
    const done = await keeping.mendStorage(() => clearStorage())
    if (!done.ok && done.problem.kind === "not-saved") return done
    removeEventListener("beforeunload", ask)
    stay(false)
    if (done.ok) location.assign("/")
    return done
  }
  return <MendCard onSave={() => give(rescueName, rescue)} onMend={mend} />
}

type Props = { readonly services: Services; readonly keeping: Keeping }

function Whole({ services, keeping }: Props) {
  const { vault, state } = services
  const [asides, setAsides] = useState<readonly Aside[]>([])
  const [kept, setKept] = useState<readonly Kept[]>([])
  const look = async () => {
    setAsides(await setAsideNow(vault, keeping))
    setKept(await keeping.asides())
  }
  useEffect(() => void look().catch(() => undefined), [vault, keeping])
  const bringBack = async (id: string): Promise<Answer> => {
    const done = await keeping.bringBack(id)
    if (!done.ok) return done
    await state.read()
    await look()
    state.say({ words: textsOf("recover")("kept.done") })
    return done
  }
  const save = async () => {
    const file = await setAsideFile(vault, keeping)
    if (file !== undefined) give(asideName, file)
  }
  return (
    <>
      {asides.length > 0 && <SetAsideCard asides={asides} onSave={() => void save()} />}
      {kept.length > 0 && <KeptCard kept={kept} onBringBack={bringBack} />}
    </>
  )
}
