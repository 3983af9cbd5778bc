import { expect, test } from "vitest"
import { ok } from "../../src/kit/result.ts"
import { createKeysBeside, doorstepKeyFile, layKeys, openKeyFile } from "../../src/vault/key-files.ts"
import { keysOf, newVault } from "../../src/vault/keys.ts"
import { memoryFiles } from "../../src/vault/side-files.ts"

const countedFiles = () => {
  const kept = memoryFiles()
  const written: string[] = []
  const write: typeof kept.write = async (name, bytes) => {
    written.push(name)
    return await kept.write(name, bytes)
  }
  return { ...kept, write, written }
}

test("the keys of a vault without a lock come to lie in files, and what lies there already is not written again", async () => {
  const keys = await keysOf(newVault())
  const files = countedFiles()
  expect(await layKeys(files, keys)).toBe(true)
  expect(files.files.get(openKeyFile)).toEqual(keys.open)
  expect(files.files.get(doorstepKeyFile)).toEqual(keys.doorstep)
  expect(files.written).toEqual([openKeyFile, doorstepKeyFile])
  expect(await layKeys(files, keys)).toBe(true)
  expect(files.written).toHaveLength(2)
})

test("a key that is damaged, or of a vault that was before, is written over", async () => {
  const keys = await keysOf(newVault())
  const files = countedFiles()
  await layKeys(files, await keysOf(newVault()))
  files.files.set(doorstepKeyFile, new Uint8Array(7))
  expect(await layKeys(files, keys)).toBe(true)
  expect(files.files.get(openKeyFile)).toEqual(keys.open)
  expect(files.files.get(doorstepKeyFile)).toEqual(keys.doorstep)
})

test("under a lock the vault's own key is not laid there; files that cannot be written are told", async () => {
  const keys = { ...(await keysOf(newVault())), hasLock: true }
  const files = memoryFiles()
  expect(await layKeys(files, keys)).toBe(true)
  expect([...files.files.keys()]).toEqual([doorstepKeyFile])
  expect(await layKeys(memoryFiles(false), keys)).toBe(false)
})

test("whoever has the app open has their keys looked after while nobody waits, once, and by what the database says just then", async () => {
  const keys = await keysOf(newVault())
  const files = countedFiles()
  const looked: boolean[] = []
  const sightOf = (hasLock: boolean) => ({
    look: async () => {
      looked.push(hasLock)
      return ok({ keys: { ...keys, hasLock } })
    },
  })
  const beside = createKeysBeside(() => files)
  await beside.look({ look: async () => ok(undefined) })
  expect(files.written).toEqual([])
  await beside.look(sightOf(true))
  expect(files.written).toEqual([doorstepKeyFile])
  await beside.lay(keys)
  await beside.look(sightOf(false))
  expect(files.written).toEqual([doorstepKeyFile])
  expect(looked).toEqual([true])
})
