import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { openAge } from "../../../src/crypto/age.ts"
import { restoreChanges } from "../../../src/vault/backup/merge.ts"
import { readBackup } from "../../../src/vault/backup/read.ts"
import { memoryVault } from "../../../src/vault/memory.ts"
import { currentShape } from "../../../src/vault/migrations/shapes.ts"
import { storeNames } from "../../../src/vault/port.ts"
import { shapes } from "../../../src/app/shapes.ts"

// Files that earlier versions of the app, and the `age` command, made: tests/vectors/age/README.md.
const words = "kettle-bench-river-lamp-otter-plum"
const file = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../../vectors/age", `${name}.age`)))

async function copyIn(name: string) {
  const opened = await openAge(file(name), [words])
  if (!opened.ok) throw new Error(opened.problem.kind)
  return await readBackup(opened.value, shapes)
}

const versions = [
  { shapes: 1, counts: { statements: 3, people: 1, ratings: 260, shares: 1 }, unreadable: 261 },
  { shapes: 2, counts: { statements: 4, goals: 1, ratings: 262, skills: 1 }, unreadable: 0 },
]

test("there is a copy of every version of the shapes", () => {
  expect(versions.map((one) => one.shapes)).toEqual(Array.from({ length: currentShape }, (_, at) => at + 1))
})

describe.each(versions)(
  "a copy with shapes of version $shapes",
  ({ shapes: version, counts, unreadable }) => {
    test.each([`shapes-${version}`, `shapes-${version}-by-age`])(
      "%s opens, and all of it is there",
      async (name) => {
        const read = await copyIn(name)
        expect(read).toMatchObject({ ok: true, value: { manifest: { counts }, strangers: 0 } })
        expect(read.ok && read.value.unreadable).toBe(unreadable)
        expect(read.ok && JSON.stringify([...read.value.things])).toContain("I make people laugh")
      },
    )
    test("comes back onto an empty phone", async () => {
      const read = await copyIn(`shapes-${version}`)
      if (!read.ok) throw new Error(read.problem.kind)
      const vault = memoryVault()
      const done = await vault.change(restoreChanges(new Map(), read.value.things, "merge", shapes))
      expect(done.ok).toBe(true)
      for (const store of storeNames) {
        const found = await vault.all(store)
        const expected = store === "outbox" ? [] : read.value.things.get(store)
        expect(found.ok && [store, found.value.kept]).toEqual([store, expected])
      }
    })
  },
)

test("a note that the age command sealed opens, and is told from a copy", async () => {
  expect(await copyIn("a-note-by-age")).toEqual({ ok: false, problem: { kind: "not-ours" } })
})

test.each([
  ["armoured-by-age", "armoured"],
  ["for-a-key-by-age", "for-a-key"],
])("%s is answered in its own words", async (name, kind) => {
  expect(await openAge(file(name), [words])).toEqual({ ok: false, problem: { kind } })
})
