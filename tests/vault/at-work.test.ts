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
const nothingToDo = async () => undefined

describe("a burst of saves", () => {
  test("after a quiet end begins at once, and is marked while it lasts", async () => {
    const { files, done, work } = aTab()
    expect(await work.during(nothingToDo, saved)).toBe("saved")
    expect(files.files.has(atWorkFile)).toBe(true)
    work.quiet()
    expect(files.files.has(atWorkFile)).toBe(false)
    await work.during(nothingToDo, saved)
    expect(done).toEqual([])
  })
  test("after one that never ended takes a snapshot and has the log turned over first, once", async () => {
    const before = aTab()
    await before.work.during(nothingToDo, saved)
    const { done, work } = aTab(before.files)
    const save = async () => done.push("saved")
    await Promise.all([work.during(nothingToDo, save), work.during(nothingToDo, save)])
    expect(done).toEqual(["snapshot", "turned over", "saved", "saved"])
  })
  test("is not over while something is still being saved", async () => {
    const { files, work } = aTab()
    await work.during(nothingToDo, async () => {
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
    expect(await broken.during(nothingToDo, saved)).toBe("saved")
  })
  test("is marked before anything is saved, and what is saved may be got ready meanwhile", async () => {
    const kept = memoryFiles()
    const marking = Promise.withResolvers<void>()
    const mark = async (name: string) => {
      await marking.promise
      await kept.mark(name)
    }
    const { files, work } = aTab({ ...kept, mark })
    const getReady = async () => {
      marking.resolve()
      return "ready"
    }
    const save = async (ready: string) => [ready, files.files.has(atWorkFile)]
    expect(await work.during(getReady, save)).toEqual(["ready", true])
  })
  test("is marked anew by the next one, though the mark of the last is still on its way out", async () => {
    const kept = memoryFiles()
    const removing = Promise.withResolvers<void>()
    const remove = async (name: string) => {
      await removing.promise
      return await kept.remove(name)
    }
    const { files, work } = aTab({ ...kept, remove })
    await work.during(nothingToDo, saved)
    work.quiet()
    const next = work.during(nothingToDo, saved)
    removing.resolve()
    await next
    expect(files.files.has(atWorkFile)).toBe(true)
  })
  test("needs no look at the last one where that was looked at before, and it had ended", async () => {
    const { files, done, work } = aTab()
    await work.look()
    expect(files.files.size).toBe(0)
    await files.mark(atWorkFile) // another tab's, that is saving just now: the browser was not killed since, nor this tab
    await work.during(nothingToDo, saved)
    expect(done).toEqual([])
  })
  test("is looked at again by the first save where an early look found that the last one had not ended", async () => {
    const { files, done, work } = aTab()
    await files.mark(atWorkFile)
    await work.look()
    expect(done).toEqual([])
    await work.during(nothingToDo, saved)
    expect(done).toEqual(["snapshot", "turned over"])
  })
})
