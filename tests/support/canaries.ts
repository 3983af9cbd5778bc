import { createHash, randomInt } from "node:crypto"

const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"

/** A sentence nobody else would ever write, about 140 bits of it, with letters that every encoding writes differently. */
export function aCanary(): string {
  const word = Array.from({ length: 24 }, () => letters[randomInt(letters.length)]).join("")
  return `${word.slice(0, 8)} "é/ŵ+ ${word.slice(8)}`
}

/** The same for a box that takes only a number: 24 digits. */
export const aCanaryNumber = (): string =>
  Array.from({ length: 24 }, (_, at) => (at === 0 ? 0 : randomInt(10))).join("")

/** A canary in every shape it could leave in, each with a name. The first and last letters of base64 hang on neighbours. */
export function formsOf(canary: string): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(canary, "utf8")
  const json = JSON.stringify(canary).slice(1, -1)
  const ascii = json.replaceAll(
    /[^\u0020-\u007E]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
  const little = Buffer.from(canary, "utf16le")
  const digest = createHash("sha256").update(bytes).digest()
  const forms: [string, Buffer][] = [
    ["as it is", bytes],
    ["without its marks", Buffer.from(canary.slice(canary.lastIndexOf(" ") + 1))],
    ["hex", Buffer.from(bytes.toString("hex"))],
    ["capital hex", Buffer.from(bytes.toString("hex").toUpperCase())],
    ["in an address", Buffer.from(encodeURIComponent(canary))],
    ["in a form", Buffer.from(new URLSearchParams({ a: canary }).toString().slice(2))],
    ["in JSON", Buffer.from(json)],
    ["in plain JSON", Buffer.from(ascii)],
    ["in JSON in JSON", Buffer.from(JSON.stringify(json).slice(1, -1))],
    ["UTF-16, little end first", little],
    ["UTF-16, big end first", Buffer.from(little).swap16()],
    ["its hash", digest],
    ["its hash in hex", Buffer.from(digest.toString("hex"))],
    ["its hash in base64url", Buffer.from(digest.toString("base64url"))],
  ]
  for (const [name, source] of [
    ["UTF-8", bytes],
    ["UTF-16", little],
  ] as const)
    for (const before of [0, 1, 2]) {
      const text = Buffer.concat([Buffer.alloc(before), source])
        .toString("base64")
        .replace(/=+$/, "")
      const sure = text.slice(before === 0 ? 0 : before + 1, -1)
      forms.push([`base64 of ${name} after ${before}`, Buffer.from(sure)])
      forms.push([
        `base64url of ${name} after ${before}`,
        Buffer.from(sure.replaceAll("+", "-").replaceAll("/", "_")),
      ])
    }
  return new Map(forms)
}

/** Where canaries are in what was kept: `shape, in place: canary`. */
export function canariesIn(
  places: ReadonlyMap<string, Buffer>,
  canaries: readonly string[],
): readonly string[] {
  return canaries.flatMap((canary) =>
    [...formsOf(canary)].flatMap(([form, bytes]) =>
      [...places].flatMap(([place, kept]) =>
        kept.includes(bytes) ? [`${form}, in ${place}: ${canary}`] : [],
      ),
    ),
  )
}
