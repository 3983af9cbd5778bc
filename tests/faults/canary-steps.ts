import { globSync } from "node:fs"
import { expect, type Page } from "@playwright/test"
import people from "../../src/texts/en-GB/people.json" with { type: "json" }
import find from "../../src/texts/en-GB/find.json" with { type: "json" }
import { kindTexts } from "../support/kind-texts.ts"
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import type { RunningService } from "../support/running-service.ts"
import { aCanary } from "../support/canaries.ts"
import { goByHand, keepByHand, lockByHand, lockStateByHand, unlockByHand } from "./by-hand.ts"
import { aLifeOfCanaries } from "./canary-life.ts"
import { canariesInFiles } from "./find-words.ts"
import type { Phone } from "./lay-phone.ts"
import { filesOf } from "./profile.ts"
import { sectionOf } from "../journeys/plan-steps.ts"

const rewritings = 100 // of a page of sixty kilobytes: more than the browser's database leaves in its log

/** When somebody takes the disk: how the browser stood, before and after it tidied its files. */
export const moments = [
  "running and locked",
  "closed",
  "killed",
  "tidied, running and locked",
  "tidied and killed",
  "tidied and closed",
] as const
type Moment = (typeof moments)[number]

/**
 * Writes a life, locks it, and searches everything the browser keeps, at six moments. `restMs`: how long a running browser is left
 * to itself before. Answers how many canaries were searched for, and when; throws where one was found, or where a word that lies
 * there in clear was not.
 */
export async function nothingOnTheDisk(
  house: RunningService,
  phone: Phone,
  restMs = 0,
): Promise<{ readonly canaries: number; readonly looked: readonly Moment[] }> {
  const { changes, canaries } = aLifeOfCanaries()
  const typed = [aCanary(), aCanary(), aCanary()] as const
  const passphrase = aCanary()
  const hidden = [...canaries, ...typed, passphrase]
  expect(hidden.length).toBeGreaterThanOrEqual(40)
  const controls = ["localStorage", "IndexedDB", "OPFS", "cache"].map((where) => ({
    where,
    words: aCanary(),
  }))
  const looked: Moment[] = []
  const look = async (moment: Moment) => {
    if (phone.isOpen()) await hasWritten(phone, controls, restMs)
    isHidden(phone, moment, hidden, controls)
    looked.push(moment)
  }

  // A life is written, some of it begun and not saved, then locked.
  {
    const page = await phone.open()
    await page.goto("/plan")
    await plantInSight(page, controls)
    await goByHand(page, house)
    expect(await keepByHand(page, phone.journal, [changes])).toEqual([])
    await typeAndLeave(phone, typed)
    expect(await lockByHand(page, passphrase)).toBe("locked")
    await look("running and locked")
    await phone.close()
    await look("closed")
  }

  // It is killed while it is unlocked.
  {
    const page = await phone.open()
    await page.goto("/")
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await goByHand(page, house)
    expect(await unlockByHand(page, passphrase)).toBe("open")
    await phone.kill()
    await look("killed")
  }

  // So much is written that the browser tidies its files.
  {
    const page = await phone.open()
    await goByHand(page, house)
    expect(await unlockByHand(page, passphrase)).toBe("open")
    expect(await keepByHand(page, phone.journal, much())).toEqual([])
    expect(globSync("**/IndexedDB/*.leveldb/*.ldb", { cwd: phone.profile })).not.toEqual([])
    await goByHand(page, house)
    expect(await lockStateByHand(page)).toBe("locked")
    await look("tidied, running and locked")
    expect(await unlockByHand(page, passphrase)).toBe("open")
    await phone.kill()
    await look("tidied and killed")
  }
  await phone.open()
  await phone.close()
  await look("tidied and closed")
  return { canaries: hidden.length, looked }
}

/** Waits until a running browser has written to the disk what was planted in clear: some of it it holds back for a while. */
async function hasWritten(phone: Phone, controls: readonly Control[], restMs: number): Promise<void> {
  await new Promise((done) => setTimeout(done, restMs))
  const words = controls.map((one) => one.words)
  await expect
    .poll(
      () => {
        const found = canariesInFiles(filesOf(phone), words).join(" ")
        return controls.filter((one) => !found.includes(one.words)).map((one) => one.where)
      },
      { timeout: 60_000, intervals: [1000] },
    )
    .toEqual([])
}

type Control = { readonly where: string; readonly words: string }

function isHidden(phone: Phone, when: Moment, hidden: readonly string[], controls: readonly Control[]): void {
  const files = filesOf(phone)
  expect(files.size, when).toBeGreaterThan(50)
  expect(canariesInFiles(files, hidden), when).toEqual([])
  // A search that finds nothing proves nothing, unless it finds what lies there in clear.
  for (const { where, words } of controls)
    expect(canariesInFiles(files, [words]), `${when}: ${where}`).not.toEqual([])
}

/** Words put in every place a page can put them, in clear. */
async function plantInSight(page: Page, controls: readonly Control[]): Promise<void> {
  const words = Object.fromEntries(controls.map((one) => [one.where, one.words]))
  await page.evaluate(async (plain) => {
    localStorage.setItem("control", plain["localStorage"] ?? "")
    await new Promise<void>((done, failed) => {
      const opening = indexedDB.open("control", 1)
      opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("words"))
      opening.addEventListener("error", () => failed(new Error("no database")))
      opening.addEventListener("success", () => {
        const writing = opening.result.transaction("words", "readwrite", { durability: "strict" })
        writing.objectStore("words").put({ words: plain["IndexedDB"] }, 1)
        writing.addEventListener("complete", () => {
          opening.result.close()
          done()
        })
      })
    })
    const root = await navigator.storage.getDirectory()
    const file = await (await root.getFileHandle("control.txt", { create: true })).createWritable()
    await file.write(plain["OPFS"] ?? "")
    await file.close()
    await (await caches.open("control")).put("/control", new Response(plain["cache"]))
  }, words)
}

/** Begins a sentence, a name and a search in tabs of their own, as somebody does who is then called away. */
async function typeAndLeave(phone: Phone, [sentence, name, search]: Typed): Promise<void> {
  const tab = async (path: string) => {
    const page = await phone.anotherTab()
    await page.goto(path)
    return page
  }
  const plan = await tab("/plan")
  const section = sectionOf(plan, "strength")
  await section.getByRole("button", { name: kindTexts.strength.add }).click()
  await section.getByRole("textbox", { name: statements.words }).fill(sentence)
  const somebody = await tab("/people")
  await somebody.getByRole("button", { name: people.add }).click()
  await somebody.getByRole("textbox", { name: people.fields.name, exact: true }).fill(name)
  const looking = await tab("/find")
  await looking.getByRole("textbox").fill(search)
  await expect(looking.getByText(find.none).first()).toBeVisible()
}
type Typed = readonly [string, string, string]

const much = () =>
  Array.from({ length: rewritings }, (_, at) => {
    const thing = { id: "much", at, words: "Nothing of anybody's, only long. ".repeat(1700) }
    return [{ do: "put", store: "kept", id: "much", thing } as const]
  })
