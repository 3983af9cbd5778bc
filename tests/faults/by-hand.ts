import { extname, join } from "node:path"
import type { Page } from "@playwright/test"
import type { Change, Found, StoreName } from "../../src/vault/port.ts"
import type { hand as Hand } from "./hand-page/main.ts"
import type { RunningService } from "../support/running-service.ts"
import { testPage } from "../support/test-page.ts"
import { pieceNamed } from "../support/versions.ts"
import type { Journal } from "./journal.ts"

// Tapping a thousand times takes an hour. A page of the tests stands at the app's own origin and works the app's own vault.

declare const hand: typeof Hand

// Where the app's own policy lets a worker come from, and its service worker does not look.
const handPage = testPage(join(import.meta.dirname, "hand-page"), "src/by-hand")
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
}

/**
 * Opens the page at the app's origin. It comes over the wire, since a browser that is just starting may ask past its workers and
 * whatever listens there; its address has the form of a file's, which the app's own worker leaves alone.
 */
export async function goByHand(page: Page, { appWire }: Pick<RunningService, "appWire">): Promise<void> {
  const built = await handPage()
  const file = (path: string) => ({
    status: 200,
    // What works out keys has a policy of its own, which comes with the app's own such worker.
    ...(path.includes("/stretch-worker-") && { to: pieceNamed("stretch-worker") }),
    type: types[extname(path)] ?? "application/octet-stream",
    change: () => built(path),
  })
  appWire.reroute((path) =>
    path === "/by-hand.html" ? file("index.html") : path.startsWith("/src/by-hand/") ? file(path) : undefined,
  )
  await page.goto("/by-hand.html")
  await page.waitForFunction(() => "hand" in globalThis)
}

/**
 * Keeps these actions with the app's own vault, `lanes` at a time (of one thing all in one lane); what was kept stands in the journal the moment the vault said so.
 * Answers the kinds of the problems. Rejects when the browser ends meanwhile. The page: `goByHand`.
 */
export async function keepByHand(
  page: Page,
  journal: Journal,
  actions: readonly (readonly Change[])[],
  lanes = 1,
): Promise<readonly string[]> {
  // One page may keep many times: the numbers are told apart by the binding's own name.
  const noted = told.get(page) ?? { actions: [] }
  if (!told.has(page)) {
    told.set(page, noted)
    await page.exposeFunction("wasKept", (n: number) => journal.acknowledged(noted.actions[n] ?? []))
  }
  noted.actions = actions
  for (const action of actions) journal.asked(action)
  return await page.evaluate((given) => hand.keep(given.actions, given.lanes), { actions, lanes })
}
const told = new WeakMap<Page, { actions: readonly (readonly Change[])[] }>()

/** Everything in the vault, by store, as the app itself reads it; the problem's kind where it cannot. The page: `goByHand`. */
export const readByHand = (page: Page): Promise<Readonly<Record<string, Found | string>>> =>
  page.evaluate(() => hand.everything())

/** Waits until the newest snapshot is of this moment. The page: `goByHand`. */
export async function snapByHand(page: Page): Promise<void> {
  if (!(await page.evaluate(() => hand.snapshot()))) throw new Error("no snapshot was taken")
}

/** The file a damaged device offers. */
export const rescueByHand = (page: Page): Promise<string> => page.evaluate(() => hand.rescue())

/** Sets a lock and closes it; answers how it stands then, or why not. The page: `goByHand`. */
export const lockByHand = (page: Page, passphrase: string): Promise<string> =>
  page.evaluate((words) => hand.lockUp(words), passphrase)

/** Opens it again; answers as above. */
export const unlockByHand = (page: Page, passphrase: string): Promise<string> =>
  page.evaluate((words) => hand.unlock(words), passphrase)

/** Adds a way in, or takes it away: "done", or why not. The passkey's answer is made up. The page: `goByHand`. */
export const wayByHand = (
  page: Page,
  doing: `${"add" | "remove"} ${"recovery" | "passkey"}`,
): Promise<string> => page.evaluate((given) => hand.way(given), doing)

/** The kinds of the ways in there are. */
export const waysByHand = (page: Page): Promise<readonly string[]> => page.evaluate(() => hand.ways())

/** How the lock stands. */
export const lockStateByHand = (page: Page): Promise<string> => page.evaluate(() => hand.lockState())

/** What the journal says is lost; a store that cannot be read at all is named with its problem. */
export function lossesIn(
  everything: Readonly<Record<string, Found | string>>,
  journal: Journal,
  stores: readonly StoreName[],
): readonly string[] {
  return stores.flatMap((store) => {
    const found = everything[store] ?? "not read"
    if (typeof found === "string") return [`${store}: ${found}`]
    return [...journal.lost(found, store), ...(found.damagedPages > 0 ? [`${store}: damaged pages`] : [])]
  })
}
