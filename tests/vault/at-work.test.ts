import { describe, expect, test } from "vitest"
import { atWorkFile, createAtWork } from "../../src/vault/at-work.ts"
import { memoryFiles } from "../../src/vault/side-files.ts"

function aTab(files = memoryFiles()) {
  const done: string[] = []
  const work = createAtWork({
    files: () => files,
    snapshotNow: async () => {
      done.push("snapshot")
      return true
    },
    turnOver: async () => {
      done.push("turned over")
    },
  })
  return { files, done, work }
}

const saved = async () => "saved"

describe("a burst of saves", () => {
  test("after a quiet end begins at once, and is marked while it lasts", async () => {
    const { files, done, work } = aTab()
    expect(await work.during(saved)).toBe("saved")
    expect(files.files.has(atWorkFile)).toBe(true)
    work.quiet()
    expect(files.files.has(atWorkFile)).toBe(false)
    await work.during(saved)
    expect(done).toEqual([])
  })
  test("after one that never ended takes a snapshot and has the log turned over first, once", async () => {
    const before = aTab()
    await before.work.during(saved)
    const { done, work } = aTab(before.files)
    const save = async () => done.push("saved")
    await Promise.all([work.during(save), work.during(save)])
    expect(done).toEqual(["snapshot", "turned over", "saved", "saved"])
  })
  test("is not over while something is still being saved", async () => {
    const { files, work } = aTab()
    await work.during(async () => {
      work.quiet()
      expect(files.files.has(atWorkFile)).toBe(true)
    })
    work.quiet()
    expect(files.files.has(atWorkFile)).toBe(false)
  })
  test("is saved all the same where no snapshot can be taken", async () => {
    const files = memoryFiles()
    await files.write(atWorkFile, new Uint8Array([1]))
    const broken = createAtWork({
      files: () => files,
      snapshotNow: async () => {
        throw new Error("no room")
      },
      turnOver: async () => undefined,
    })
    expect(await broken.during(saved)).toBe("saved")
  })
})
