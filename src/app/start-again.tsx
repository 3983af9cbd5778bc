import type { Services } from "./services.ts"
import { tellErasing } from "../vault/erase.ts"
import { endHere } from "../vault/over.ts"
import { clearHere } from "./clear-device.ts"
import { ClearedScreen } from "./ClearedScreen.tsx"
import type { Modes } from "./modes.ts"

/** Takes everything off this device, tells the other tabs before and after, and shows what was found standing. */
export async function startAgain({ vault }: Services, modes: Modes): Promise<void> {
  endHere()
  tellErasing("begin")
  modes.rest()
  vault.close()
  const counts = await clearHere()
  modes.over(() => <ClearedScreen after="everything" counts={counts} />)
  tellErasing("done")
}
