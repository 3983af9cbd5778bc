import type { SideFiles } from "./side-files.ts"
import { VaultRecord } from "./keys.ts"

// The spare is written first: one of the two is whole, whenever the phone goes off.
/** Its name. */
export const recordFile = "record"
const spare = "record.new"

/**
 * Keeps the vault's record, with all its ways in, beside the database. Write it before a way in is taken away: a snapshot's own
 * head knows only those there were on its day. Whether it was kept.
 */
export async function writeRecord(files: SideFiles, record: VaultRecord): Promise<boolean> {
  const bytes = new TextEncoder().encode(JSON.stringify(record))
  return (await files.write(spare, bytes)) && (await files.write(recordFile, bytes))
}

/** The record as last kept beside the database; `undefined` where there is none that can be read. */
export async function readRecord(files: SideFiles): Promise<VaultRecord | undefined> {
  for (const name of [recordFile, spare]) {
    const bytes = await files.read(name)
    const record = bytes && VaultRecord.safeParse(parsed(new TextDecoder().decode(bytes)))
    if (record?.success === true) return record.data
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
