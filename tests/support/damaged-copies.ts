import fc from "fast-check"
import { openAge, sealAge } from "../../src/crypto/age.ts"

type File = Uint8Array<ArrayBuffer>
type Damage = (file: File) => File

// Anywhere as likely as at the ends, which these numbers would like best.
const somewhere = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((n) => n / 1_000_000)
const placeIn = (file: File, where: number): number => Math.floor(where * file.length)

const oneBit = fc.tuple(somewhere, fc.integer({ min: 0, max: 7 })).map(([where, bit]): Damage => {
  return (file) => file.with(placeIn(file, where), (file[placeIn(file, where)] ?? 0) ^ (1 << bit))
})
const cutShort = somewhere.map(
  (where): Damage =>
    (file) =>
      file.slice(0, placeIn(file, where)),
)
const putIn = fc
  .tuple(somewhere, fc.uint8Array({ minLength: 1, maxLength: 40 }))
  .map(([where, more]): Damage => {
    return (file) => {
      const at = placeIn(file, where)
      return new Uint8Array([...file.slice(0, at), ...more, ...file.slice(at)])
    }
  })
const takenOut = fc.tuple(somewhere, somewhere).map(([one, other]): Damage => {
  return (file) => {
    const [from = 0, to = 0] = [placeIn(file, one), placeIn(file, other)].toSorted((a, b) => a - b)
    return new Uint8Array([...file.slice(0, from), ...file.slice(to + 1)])
  }
})
const damage = fc.oneof(oneBit, cutShort, putIn, takenOut)

const words = "kettle-bench-river-lamp-otter-plum"

/**
 * Damages copies sealed with work of `logN`, `runs` of them, small and bigger than one part of the format in turn: how many opened
 * all the same (none ever may), and why the others were refused. Throws where opening one threw.
 */
export async function damagedCopies({ logN, runs, seed }: { logN: number; runs: number; seed?: number }) {
  const files = await Promise.all([40, 70_000].map((length) => sealAge(new Uint8Array(length), words, logN)))
  const refused: Record<string, number> = {}
  let accepted = 0
  const tried = fc.asyncProperty(damage, fc.nat(files.length - 1), async (change, which) => {
    const file = files[which]
    if (file?.ok !== true) throw new Error("it was not sealed")
    const opened = await openAge(change(file.value), [words])
    if (opened.ok) accepted += 1
    else refused[opened.problem.kind] = (refused[opened.problem.kind] ?? 0) + 1
  })
  await fc.assert(tried, { numRuns: runs, ...(seed !== undefined && { seed }) })
  return { accepted, refused }
}
