import { formsOf } from "../support/canaries.ts"

// A whole profile against forty canaries in some thirty forms each is a thousand searches through tens of megabytes. So the files
// are walked once, and only where four bytes look like the beginning of something is anything compared.

type Form = { readonly form: string; readonly canary: string; readonly bytes: Buffer }

/** Where canaries are in these files or their names, in whatever form: `form, in file: canary`, each once. */
export function canariesInFiles(
  files: ReadonlyMap<string, Buffer>,
  canaries: readonly string[],
): readonly string[] {
  const forms = canaries.flatMap((canary) =>
    [...formsOf(canary)].map(([form, bytes]) => ({ form, canary, bytes })),
  )
  const { first, byFour } = beginnings(forms)
  const found = new Set<string>()
  const look = (place: string, bytes: Buffer): void => {
    let four = 0
    for (let at = 0; at < bytes.length; at += 1) {
      four = ((four << 8) | (bytes[at] ?? 0)) >>> 0
      if (first[four >>> 16] === 0) continue
      const start = at - 3
      for (const one of byFour.get(four) ?? [])
        if (bytes.subarray(start, start + one.bytes.length).equals(one.bytes))
          found.add(`${one.form}, in ${place}: ${one.canary}`)
    }
  }
  for (const [name, bytes] of files) {
    look(name, bytes)
    look(`the name ${name}`, Buffer.from(name))
  }
  return [...found]
}

function beginnings(forms: readonly Form[]) {
  const first = new Uint8Array(65_536)
  const byFour = new Map<number, Form[]>()
  for (const one of forms) {
    const four = one.bytes.readUInt32BE(0)
    first[four >>> 16] = 1
    byFour.set(four, [...(byFour.get(four) ?? []), one])
  }
  return { first, byFour }
}
