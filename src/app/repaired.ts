import { type ReadonlySignal, signal } from "@preact/signals"
import type { Told } from "../features/recover/RepairedNotice.tsx"
import type { Keeping } from "../vault/keeping-port.ts"
import type { VaultTrouble } from "../vault/port.ts"

const told = signal<readonly Told[]>([])

/** What had to be repaired and was not read yet. */
export const repairedNow: ReadonlySignal<readonly Told[]> = told

/** Something was repaired, or a newer snapshot was found: brings what is to be said of it. */
export async function hearOfRepairs(keeping: Keeping, { kind }: VaultTrouble): Promise<void> {
  const repairs = await keeping.repairs().catch(() => [])
  const isOlder = kind === "went-back" || told.peek().some((one) => one.kind === "older")
  told.value = [...repairs, ...(isOlder ? [{ kind: "older" } as const] : [])]
}

/** The person has read it. */
export function readRepairs(keeping: Keeping | undefined): void {
  told.value = []
  void keeping?.readRepairs().catch(() => undefined)
}
