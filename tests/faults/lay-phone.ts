import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type BrowserContext, chromium, type Page } from "@playwright/test"
import { findBrowser } from "../support/browser.ts"
import { createJournal, type Journal } from "./journal.ts"

/** A phone whose browser lies on a real disk, so that it can be killed, damaged, searched and opened again. */
export type Phone = {
  /** The folder of everything the browser keeps. */
  readonly profile: string
  /** What the app said it had kept. */
  readonly journal: Journal
  /** Starts the browser and answers its first page, still blank. Where it already runs, that is a bug. */
  open(): Promise<Page>
  /** Another tab of the browser that runs. */
  anotherTab(): Promise<Page>
  /** Ends the browser with every process it started, without a word of warning (SIGKILL), and waits until they are gone. */
  kill(): Promise<void>
  /** Closes the browser as its person would. */
  close(): Promise<void>
  /** Whether the browser runs: its files are only touched while it does not. */
  readonly isOpen: () => boolean
}

/** The browser of a phone on `appUrl`. `heard` is handed every browser context before a page is opened in it. */
export function layPhone(
  appUrl: string,
  heard: (context: BrowserContext) => void = () => {},
): Phone & {
  readonly putAway: () => Promise<void>
} {
  const folder = mkdtempSync(join(tmpdir(), "open-door-phone-"))
  const profile = join(folder, "profile")
  mkdirSync(profile)
  let running: { readonly context: BrowserContext; readonly gone: Promise<void> } | undefined

  const open = async (): Promise<Page> => {
    if (running !== undefined) throw new Error("the browser of this phone runs already")
    const browser = await findBrowser()
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: notingStarter(folder),
      args: browser.args,
      env: { ...browser.env, OPEN_DOOR_BROWSER: browser.executablePath, OPEN_DOOR_PID: pidFile(folder) },
      baseURL: appUrl,
      viewport: { width: 360, height: 740 },
      locale: "en-GB",
      timezoneId: "Europe/London",
      hasTouch: true,
    })
    const gone = new Promise<void>((resolve) => {
      context.once("close", () => resolve())
    })
    running = { context, gone }
    context.setDefaultTimeout(10_000)
    heard(context)
    return context.pages()[0] ?? (await context.newPage())
  }

  const phone = {
    profile,
    journal: createJournal(),
    open,
    async anotherTab() {
      if (running === undefined) throw new Error("the browser of this phone does not run")
      return await running.context.newPage()
    },
    async kill() {
      if (running === undefined) throw new Error("the browser of this phone does not run")
      const { gone } = running
      const leader = Number(readFileSync(pidFile(folder), "utf8"))
      process.kill(-leader, "SIGKILL")
      await gone
      await groupIsGone(leader)
      running = undefined
    },
    async close() {
      await running?.context.close()
      running = undefined
    },
    isOpen: () => running !== undefined,
    async putAway() {
      await phone.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
  return phone
}

const pidFile = (folder: string): string => join(folder, "pid")

// Playwright does not tell the process of a browser with a profile of its own. So it starts this instead, which notes who it is
// and leads the group that the browser then runs in.
function notingStarter(folder: string): string {
  const path = join(folder, "start")
  if (!existsSync(path)) {
    writeFileSync(path, '#!/bin/sh\necho $$ > "$OPEN_DOOR_PID"\nexec "$OPEN_DOOR_BROWSER" "$@"\n')
    chmodSync(path, 0o755)
  }
  return path
}

async function groupIsGone(leader: number): Promise<void> {
  for (let tried = 0; tried < 200; tried += 1) {
    if (!isGroupAlive(leader)) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error("processes of the killed browser are still there")
}

// What has ended and only waits to be counted holds no file any more, and some systems are slow to count.
function isGroupAlive(leader: number): boolean {
  try {
    process.kill(-leader, 0)
  } catch {
    return false
  }
  const stats = globSync("/proc/[0-9]*/stat").map((path) => {
    try {
      return readFileSync(path, "utf8")
    } catch {
      return "" // ended while we looked
    }
  })
  // "pid (name) state parent group …": the name may hold anything, so from its last bracket on.
  const fields = stats.map((stat) => stat.slice(stat.lastIndexOf(")") + 2).split(" "))
  return stats.length === 0 || fields.some(([state, , group]) => Number(group) === leader && state !== "Z")
}
