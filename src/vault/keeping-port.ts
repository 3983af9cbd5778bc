import type { Bytes } from "../crypto/aes-gcm.ts"
import type { Day } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import type { Kept, StoreName, VaultProblem } from "./port.ts"

/** A whole vault as it lay, kept sealed beside the database before something took its place. Gone 30 days after `keptOn`. */
export type Aside = { readonly id: string; readonly keptOn: Day; readonly bytes: number }

/**
 * Something that had to be repaired, said until the person has read it. `healed`: the whole vault was put back as it was on `from`,
 * at most `missing` changes ago (undefined: not known). `mended`: `pages` pages were put back as they were, nothing is missing.
 * `set-aside`: `pages` pages of `store` do not open and stand in no snapshot: their bytes are kept, their words cannot be shown.
 */
export type Repair =
  | { readonly kind: "healed"; readonly on: Day; readonly from: Day; readonly missing: number | undefined }
  | { readonly kind: "mended"; readonly on: Day; readonly pages: number }
  | { readonly kind: "set-aside"; readonly on: Day; readonly store: StoreName; readonly pages: number }

/** What could not be read of one store: whole pages that do not open. */
export type SetAside = { readonly store: StoreName; readonly pages: number; readonly since: Day }

/** What a vault on a device can do beside keeping: its sealed snapshots, whole vaults kept aside, and what was repaired. */
export type Keeping = {
  /**
   * Keeps the whole vault aside as it lies, sealed, for 30 days. `undefined`: nothing was there. Problem `not-saved`: this browser
   * gives no files, or there is no room; then replace nothing.
   */
  keepAside(): Promise<Result<Aside | undefined, VaultProblem>>
  /** Whole vaults kept aside, newest first. */
  asides(): Promise<readonly Aside[]>
  /**
   * Puts one of them back in place of what is here, which is kept aside first. Needs the vault open. Problem `unopenable`: it is
   * not there, is damaged, or belongs to another vault; nothing was changed then.
   */
  bringBack(id: string): Promise<Result<void, VaultProblem>>
  /** Takes a snapshot at once, if the newest is not of this moment. Whether the newest now is. */
  snapshotNow(): Promise<boolean>
  /**
   * The newest snapshot that is whole and what opens it, as a file to save. Danger: while no lock is set, whoever has that file can
   * read everything. `undefined`: there is none.
   */
  rescueFile(): Promise<Bytes | undefined>
  /**
   * Lays such a file where the vault heals from as it is next read. Problem `unopenable`: it is no such file, or not whole; nothing
   * was changed.
   */
  takeRescue(file: Bytes): Promise<Result<void, VaultProblem>>
  /** Repairs the person has not read of yet, oldest first. */
  repairs(): Promise<readonly Repair[]>
  /** They have. */
  readRepairs(): Promise<void>
  /** What is set aside now. */
  setAside(): Promise<readonly SetAside[]>
  /** What is set aside, as a file to save: sealed pages, and in clear the `things` that could not be understood. */
  setAsideFile(things?: readonly Kept[]): Promise<Bytes | undefined>
  /**
   * For storage that neither opens nor can be deleted: holds everything beside the database in memory, has the browser forget what it
   * keeps (`clear`), and writes it back. Danger: in between it is in this page alone. After `ok` load the page anew; the vault heals
   * as it opens. Problems: `lost` where no snapshot is whole, so that there is nothing to hold; what `clear` answers; `not-saved`
   * where it could not be written back: it is still held, so ask again.
   */
  mendStorage<P>(clear: () => Promise<Result<unknown, P>>): Promise<Result<void, P | VaultProblem>>
}
