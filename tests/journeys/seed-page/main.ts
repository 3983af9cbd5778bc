import { ownVault } from "../../../src/app/own-vault.ts"
import { loadTexts } from "../../../src/i18n/texts.ts"
import type { Change } from "../../../src/vault/port.ts"

// Runs in the browser under test, at the app's own origin: keeps things in the phone's vault as the app would.

/** Keeps these things as one action, and the page *Right now* shows of them. Throws the problem's kind. */
export async function seed(changes: readonly Change[]): Promise<void> {
  await loadTexts("shell", "right-now")
  const troubles: string[] = []
  const vault = ownVault(
    () => "2026-11-22",
    () => undefined,
    (words) => troubles.push(words),
  )
  const done = await vault.change(changes)
  await vault.rewriteDoorstep()
  vault.close()
  if (!done.ok) throw new Error(done.problem.kind)
  if (troubles.length > 0) throw new Error(troubles.join(" "))
}
Object.assign(globalThis, { seed })
