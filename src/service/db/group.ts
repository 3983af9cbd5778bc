import type { DatabaseSync } from "node:sqlite"
import type { Database, Rows } from "./database.ts"

type Waiting = { readonly run: (rows: Rows) => Promise<void>; readonly settle: (fault?: unknown) => void }

const mostInOneGroup = 512
const mostGatheringMs = 2

/**
 * Writes committed in groups: one immediate transaction for all who wait, a savepoint each, so that one refusal undoes only
 * itself; none is answered before the commit. A durable commit costs a flush to disk, whoever many share it.
 */
export function groupedWrites(file: DatabaseSync, rows: Rows): Database["write"] {
  const begin = file.prepare("begin immediate")
  const commit = file.prepare("commit")
  const save = file.prepare("savepoint one")
  const release = file.prepare("release one")
  const undoOne = file.prepare("rollback to one")
  let waiting: Waiting[] = []
  let isRunning = false
  let last = { size: 1, tookMs: 0 }

  return (work) =>
    new Promise((resolve, reject) => {
      let answer: () => void = () => reject(new Error("a write was settled before it ran"))
      waiting.push({
        run: async (inside) => {
          const value = await work(inside)
          answer = () => resolve(value)
        },
        settle: (fault) => (fault === undefined ? answer() : reject(fault)),
      })
      if (isRunning) return
      isRunning = true
      gather()
    })

  // Whoever was just answered is likely back at once. Waiting for as many as last time, for at most half of what a commit takes,
  // saves more commits than it costs; somebody alone waits for nobody.
  function gather() {
    const until = performance.now() + Math.min(mostGatheringMs, last.tookMs / 2)
    setImmediate(function look() {
      const isEnough = waiting.length >= Math.min(last.size, mostInOneGroup)
      if (isEnough || performance.now() >= until) void takeAll()
      else setImmediate(look)
    })
  }

  async function takeAll() {
    const group = waiting.slice(0, mostInOneGroup)
    waiting = waiting.slice(mostInOneGroup)
    const began = performance.now()
    await commitTogether(group)
    last = { size: group.length, tookMs: performance.now() - began }
    isRunning = waiting.length > 0
    if (isRunning) gather()
  }

  async function commitTogether(group: readonly Waiting[]): Promise<void> {
    const faults = new Map<Waiting, unknown>()
    try {
      await rows.connection().execute(async (inside) => {
        begin.run()
        try {
          for (const one of group) await attempt(one, inside, faults)
          commit.run()
        } catch (fault) {
          if (file.isTransaction) file.exec("rollback")
          throw fault
        }
      })
    } catch (fault) {
      for (const one of group) one.settle(faults.get(one) ?? fault)
      return
    }
    for (const one of group) one.settle(faults.get(one))
  }

  async function attempt(one: Waiting, inside: Rows, faults: Map<Waiting, unknown>): Promise<void> {
    save.run()
    try {
      await one.run(inside)
    } catch (fault) {
      faults.set(one, fault)
      // A full disk ends the whole transaction by itself: then nobody in the group was kept.
      if (!file.isTransaction) throw fault
      undoOne.run()
    }
    release.run()
  }
}
