import { type CopyStep, makeCopy } from "../../../src/app/copying.ts"
import { ownLock } from "../../../src/app/own-lock.ts"
import { ownVault } from "../../../src/app/own-vault.ts"
import { ageInWorker } from "../../../src/crypto/age-work.ts"
import { sealAge } from "../../../src/crypto/age.ts"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { type Change, type Found, storeNames } from "../../../src/vault/port.ts"

// Runs in the browser under test, at the app's own origin: the app's own vault, worked by hand and faster than any page.

/** Told after each action, by its number: the test writes it down. */
declare const wasKept: (n: number) => Promise<void>

const troubles: string[] = []
const ready = loadTexts("shell", "right-now")
const vault = ownVault(
  () => "2026-11-22",
  () => undefined,
  (words) => troubles.push(words),
)

/**
 * Does these actions, `lanes` at a time (each lane every so many-th of them, in order), and says of each when it is kept. Answers
 * what went wrong, by the problem's kind.
 */
async function keep(actions: readonly (readonly Change[])[], lanes: number): Promise<readonly string[]> {
  await ready
  const problems: string[] = []
  const lane = async (first: number): Promise<void> => {
    for (let n = first; n < actions.length; n += lanes) {
      const done = await vault.change(actions[n] ?? [])
      if (done.ok) await wasKept(n)
      else problems.push(done.problem.kind)
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)))
  return [...problems, ...troubles]
}

/** Everything there is, by store; a problem's kind where it could not be read. */
async function everything(): Promise<Readonly<Record<string, Found | string>>> {
  await ready
  const found = storeNames.map(async (store) => {
    const all = await vault.all(store)
    return [store, all.ok ? all.value : all.problem.kind] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

/** Takes a snapshot at once, as the app does when things are quiet. Whether the newest is now of this moment. */
const snapshot = () => vault.keeping.snapshotNow()

/** What a damaged device offers as a file. */
async function rescue(): Promise<string> {
  await vault.all("me")
  return new TextDecoder().decode(await vault.keeping.rescueFile())
}

const lock = ownLock(vault)

/** Sets a lock with this passphrase and closes it. The problem's kind, where there is one. */
async function lockUp(passphrase: string): Promise<string> {
  const set = await lock.setPassphrase(passphrase)
  if (!set.ok) return set.problem.kind
  lock.lock()
  return await lock.state()
}

async function unlock(typed: string): Promise<string> {
  const opened = await lock.unlock({ kind: "passphrase", typed })
  return opened.ok ? await lock.state() : opened.problem.kind
}

const lockState = () => lock.state()

/** The kinds of the ways in, oldest first. */
async function ways(): Promise<readonly string[]> {
  const listed = await lock.slots()
  return listed.ok ? listed.value.map(({ kind }) => kind) : [listed.problem.kind]
}

/** Adds a way in, or takes the one of that kind away. The problem's kind, where there is one. */
async function way(doing: string): Promise<string> {
  const [does, kind] = doing.split(" ")
  const listed = await lock.slots()
  const one = listed.ok ? listed.value.find((slot) => slot.kind === kind) : undefined
  const prf = new Uint8Array(32).fill(7)
  const done =
    does === "remove"
      ? await lock.remove(one?.id ?? "")
      : kind === "recovery"
        ? await lock.makeRecovery()
        : await lock.addPasskey("My phone", lock.passkeySalt(), { credential: "made-up", prf })
  return done.ok ? "done" : done.problem.kind
}

/** Makes a copy of everything as the app does, opened once to prove it. Answers how many milliseconds each step took. */
async function copy(words: readonly string[]): Promise<Readonly<Record<CopyStep, number>>> {
  const took = { gathering: 0, sealing: 0, opening: 0, comparing: 0 }
  let [step, since]: [CopyStep | undefined, number] = [undefined, 0]
  const onStep = (next: CopyStep | undefined) => {
    const at = performance.now()
    if (step !== undefined) took[step] += at - since
    ;[step, since] = [next, at]
  }
  const stop = new AbortController().signal
  const made = await makeCopy(
    vault,
    words,
    { now: 1_795_000_000, today: "2026-11-22" },
    { seal: ageInWorker, onStep, stop },
  )
  if (!made.ok) throw new Error(made.problem.kind)
  onStep(undefined)
  return took
}

/** Seals nothing at all, on the page itself: what working out the key of a copy costs where the page is slowed. */
const stretchForCopy = async (words: readonly string[]) =>
  (await sealAge(new Uint8Array(), words.join("-"))).ok

/** Lets go of the database. */
const letGo = () => vault.close()

export const hand = {
  keep,
  everything,
  snapshot,
  rescue,
  lockUp,
  unlock,
  lockState,
  ways,
  way,
  copy,
  stretchForCopy,
  letGo,
}
Object.assign(globalThis, { hand })
