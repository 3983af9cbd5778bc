import { expect, test } from "vitest"
import { bringBack, lookAhead } from "../../src/app/bringing-back.ts"
import { type CopyStep, makeCopy, openCopy, waysToRead } from "../../src/app/copying.ts"
import { openAge, sealAge } from "../../src/crypto/age.ts"
import type { Sealer } from "../../src/crypto/age-work.ts"
import { fail, ok } from "../../src/kit/result.ts"
import { memoryDisk, memoryVault } from "../../src/vault/memory.ts"
import { storeNames, type Vault } from "../../src/vault/port.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { aGoal, anId, aPerson, aStatement } from "../support/things.ts"

const words = ["kettle", "bench", "river", "lamp", "otter", "plum"]
const when = { now: 1_795_000_000, today: "2026-11-22" }
const quick: Sealer = (job) =>
  job.kind === "seal" ? sealAge(job.bytes, job.words, 10) : openAge(job.bytes, job.words)
const handed = (seal = quick) => {
  const steps: CopyStep[] = []
  return {
    seal,
    onStep: (step: CopyStep) => void steps.push(step),
    stop: new AbortController().signal,
    steps,
  }
}
const things = [
  keep("statements", aStatement({ id: anId(1), text: "Tea by the river" })),
  keep("people", aPerson({ id: anId(2) })),
  keep("goals", aGoal({ id: anId(3) })),
]
async function aVault() {
  const disk = memoryDisk()
  const vault = memoryVault(disk)
  await vault.change(things)
  return { disk, vault }
}
async function aCopy() {
  const { vault } = await aVault()
  const made = await makeCopy(vault, words, when, handed())
  if (!made.ok) throw new Error(made.problem.kind)
  const copy = await openCopy(made.value.file, words.join(" "), handed())
  if (!copy.ok) throw new Error(copy.problem.kind)
  return { made: made.value, copy: copy.value }
}
const everything = async (vault: Vault) =>
  JSON.stringify(await Promise.all(storeNames.map((store) => vault.all(store))))
const keeping = { keepAside: async () => ok(undefined) }

test("a copy is named for its day, opened once, and says how many things it holds", async () => {
  const { vault } = await aVault()
  const hands = handed()
  const made = await makeCopy(vault, words, when, hands)
  expect(made).toMatchObject({
    ok: true,
    value: { name: "backup-2026-11-22.age", things: 3, damagedPages: 0 },
  })
  expect(hands.steps).toEqual(["gathering", "sealing", "opening", "comparing"])
})

test("a copy that does not open to the very same things is not offered", async () => {
  const { vault } = await aVault()
  const spoiling: Sealer = async (job) => {
    const done = await quick(job)
    if (job.kind === "seal" && done.ok) done.value[done.value.length - 1] = 0
    return done
  }
  const other = await sealAge(new TextEncoder().encode("{}"), words.join("-"), 10)
  const another: Sealer = async (job) => (job.kind === "seal" ? other : await quick(job))
  for (const seal of [spoiling, another])
    expect(await makeCopy(vault, words, when, handed(seal))).toEqual(fail({ kind: "not-proven" }))
})

test("stopping is no fault of the copy", async () => {
  const { vault } = await aVault()
  const stopped: Sealer = async (job) =>
    job.kind === "open" ? fail({ kind: "cancelled" }) : await quick(job)
  expect(await makeCopy(vault, words, when, handed(stopped))).toEqual(fail({ kind: "cancelled" }))
})

test("a vault that does not open cannot be copied, and says why", async () => {
  const { vault, disk } = await aVault()
  disk.fails.push("unopenable")
  expect(await makeCopy(vault, words, when, handed())).toEqual(fail({ kind: "unopenable" }))
})

test.each([
  "Kettle  BENCH river\tlamp-otter, plum ",
  "1. kettle 2. bench",
  "kettle–bench—river_lamp.otter/plum",
])("words are read however they were typed: %s", (typed) => {
  const [tidy] = waysToRead(typed)
  expect(tidy?.startsWith(typed.startsWith("1") ? "1-kettle-2-bench" : "kettle-bench")).toBe(true)
  expect(waysToRead(typed)).toContain(typed.trim())
})

test("words of somebody's own, put on a file by the age command, are tried just as they were typed", async () => {
  const sealed = await sealAge(new TextEncoder().encode("{}"), "My Own Words!", 10)
  const file = new Blob([sealed.ok ? sealed.value : ""])
  expect(await openCopy(file, " My Own Words! ", handed())).toEqual(fail({ kind: "not-ours" }))
})

test("an empty file, one past 25 MB and one that is gone are answered before any work", async () => {
  const never: Sealer = () => Promise.reject(new Error("work was begun"))
  expect(await openCopy(new Blob([]), "a", handed(never))).toEqual(fail({ kind: "empty" }))
  const big = new Blob([new Uint8Array(25_000_001)])
  expect(await openCopy(big, "a", handed(never))).toEqual(fail({ kind: "too-big" }))
  const gone = Object.assign(new Blob(["x"]), { arrayBuffer: () => Promise.reject(new Error("gone")) })
  expect(await openCopy(gone, "a", handed(never))).toEqual(fail({ kind: "not-read" }))
})

test("what would change is known before anything does", async () => {
  const { copy } = await aCopy()
  const { vault } = await aVault()
  await vault.change([keep("statements", aStatement({ id: anId(9) })), keep("goals", aGoal({ id: anId(8) }))])
  const before = await everything(vault)
  const ahead = await lookAhead({ vault, keeping }, copy)
  expect(ahead).toMatchObject({ ok: true, value: { isEmpty: false, gone: 2, shrinks: true } })
  expect(await everything(vault)).toBe(before)
  expect(await lookAhead({ vault: memoryVault() }, copy)).toMatchObject({
    value: { isEmpty: true, shrinks: false },
  })
})

test("a restore that comes to nothing leaves everything as it was", async () => {
  const { copy } = await aCopy()
  const { vault, disk } = await aVault()
  await vault.change([keep("goals", aGoal({ id: anId(8) }))])
  const before = await everything(vault)
  for (const kind of ["full", "not-saved", "busy"] as const) {
    disk.fails.push(kind)
    expect(await bringBack({ vault, keeping }, copy, "replace")).toEqual(fail({ kind }))
    expect(await everything(vault)).toBe(before)
  }
})

test("nothing is replaced where it could not be kept aside first; putting together takes nothing away, and goes on", async () => {
  const { copy } = await aCopy()
  const { vault } = await aVault()
  await vault.change([keep("goals", aGoal({ id: anId(8) }))])
  const before = await everything(vault)
  const none = { keepAside: async () => fail({ kind: "not-saved" as const }) }
  expect(await bringBack({ vault, keeping: none }, copy, "replace")).toEqual(fail({ kind: "not-aside" }))
  expect(await everything(vault)).toBe(before)
  expect((await bringBack({ vault, keeping: none }, copy, "merge")).ok).toBe(true)
})

test("other tabs hear of a restore", async () => {
  const { copy } = await aCopy()
  const disk = memoryDisk()
  const [one, other] = [memoryVault(disk), memoryVault(disk)]
  const heard = new Promise<readonly string[]>((resolve) => other.watch(resolve))
  await bringBack({ vault: one, keeping }, copy, "merge")
  expect(await heard).toEqual(["statements", "people", "goals"])
})

test("a vault that was lost is begun anew for as long as the restore takes", async () => {
  const { copy } = await aCopy()
  const { vault, disk } = await aVault()
  const said: string[] = []
  const beginAnew = () => {
    said.push("begun")
    return () => void said.push("ended")
  }
  disk.fails.push("lost")
  expect(await lookAhead({ vault, keeping, beginAnew }, copy)).toMatchObject({ value: { isEmpty: true } })
  await bringBack({ vault, keeping, beginAnew }, copy, "merge")
  expect(said).toEqual(["begun", "ended"])
})
