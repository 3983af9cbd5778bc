import { expect, type Page } from "@playwright/test"
import recover from "../../src/texts/en-GB/recover.json" with { type: "json" }

// The files beside the database, as a browser finds or loses them behind the app's back.

/** Takes every file beside the database away, and their folder, as a browser does that lost those alone. */
export const dropFolder = (page: Page): Promise<void> =>
  page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry("open-door", { recursive: true }),
  )

/** The names of the files that lie there. */
export const filesLaid = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle("open-door").catch(() => undefined)
    return folder === undefined ? [] : await Array.fromAsync(folder.keys())
  })

/** Takes away those whose names begin so. */
export const dropFiles = (page: Page, begins: string): Promise<void> =>
  page.evaluate(async (prefix) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("open-door")
    const names: string[] = []
    for await (const name of folder.keys()) if (name.startsWith(prefix)) names.push(name)
    for (const name of names) await folder.removeEntry(name)
  }, begins)

/** Says that what was repaired was read, and stays until that is noted: the notice is gone before, and comes again to who leaves then. */
export async function readIt(page: Page): Promise<void> {
  await page.getByRole("alert").getByRole("button", { name: recover.repaired.read }).click()
  const isNoted = async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("open-door")
    const file = await (await folder.getFileHandle("repairs")).getFile()
    const noted: readonly { readonly isRead: boolean }[] = JSON.parse((await file.text()) || "[{}]")
    return noted.every((one) => one.isRead)
  }
  await expect.poll(() => page.evaluate(isNoted)).toBe(true)
}
