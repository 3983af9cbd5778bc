import { type Facts, type Import, targetOf } from "./source-facts.ts"

/** Who may import whom, as in the README's map of rooms. A name with a dot is one file and nothing else of its room. */
const doors: Readonly<Record<string, readonly string[]>> = {
  kit: [],
  texts: [],
  crypto: ["kit"],
  device: ["kit"],
  preferences: ["kit"],
  domain: ["kit"],
  wire: ["kit"],
  shl: ["kit", "crypto", "wire"],
  fhir: ["kit", "domain"],
  vault: ["kit", "crypto", "domain", "right-now/format.ts", "right-now/near.ts"],
  "right-now": ["kit", "crypto", "preferences", "device/speech.ts", "device/leave.ts", "device/erased.ts"],
  "service-client": ["kit", "wire"],
  outbox: ["kit", "crypto", "domain", "wire", "vault/port.ts"],
  i18n: ["kit", "texts", "preferences"],
  ui: ["kit"],
  router: [],
  "features .ts": ["kit", "domain"],
  "features .tsx": ["kit", "domain", "wire", "i18n", "ui", "router/Link.tsx"],
  app: "kit crypto domain wire shl fhir i18n ui vault outbox service-client device preferences right-now features router".split(
    " ",
  ),
  main: ["app"],
  // Runs while Vite builds, never in a browser: it draws the pages made ahead, lists what the worker keeps, and lets the service
  // serve pages from their sources.
  build: ["app", "sw", "service"],
  sw: ["kit"],
  service: ["kit", "wire"],
  desk: ["kit", "crypto", "domain", "wire", "shl", "fhir", "i18n", "ui", "service-client"],
}

const preact = ["preact", "@preact/signals"]
const mini = ["zod/mini"]
/** Which packages a room may use. A room that does not stand here uses none. */
const packages: Readonly<Record<string, readonly string[]>> = {
  crypto: ["jose", "hash-wasm", "age-encryption"],
  domain: mini,
  wire: mini,
  shl: mini,
  fhir: mini,
  vault: [...mini, "idb"],
  preferences: mini,
  "service-client": mini,
  outbox: mini,
  i18n: ["preact", "@preact/signals", "i18next"],
  ui: preact,
  router: preact,
  "features .tsx": preact,
  app: [...preact, ...mini, "preact-render-to-string"],
  main: ["preact"],
  build: ["node:", "vite", "@preact/preset-vite"],
  service: ["node:", "hono", "@hono/node-server", "kysely", "pg", "zod", "@simplewebauthn/server"],
  desk: [...preact, ...mini, "@simplewebauthn/browser"],
}

/** The rooms the table knows. */
export const roomNames = [...new Set(Object.keys(doors).map((name) => name.replace(/ .*/, "")))]

/** Everything a file takes that its room may not. */
export function wrongDoors(file: Facts): readonly string[] {
  return file.imports.flatMap((one) => {
    const target = targetOf(file, one)
    const fine = target === undefined ? mayUse(file, one) : mayEnter(file.path, target)
    return fine ? [] : [`${file.path} may not import ${one.names.join(", ") || "anything"} from ${one.from}`]
  })
}

function mayUse(file: Facts, { from }: Import): boolean {
  const room = rowOf(file.path)
  const allowed = packages[room] ?? []
  if (from === "zod" && room !== "service") return false
  if (from.startsWith("node:")) return allowed.includes("node:")
  return allowed.some((one) => from === one || (from.startsWith(`${one}/`) && one !== "zod/mini"))
}

function mayEnter(from: string, to: string): boolean {
  const [room, target] = [roomOf(from), roomOf(to)]
  if (target === undefined) return false
  if (room === "features" && target === "features") return featureOf(from) === featureOf(to)
  if (room === target) return true
  if (featureOf(from) === "sharing" && from.endsWith(".tsx") && target === "fhir") return true
  return (doors[rowOf(from)] ?? []).some((one) => one === target || to === `src/${one}`)
}

/** The room a path stands in; `undefined` outside `src`. */
export function roomOf(path: string): string | undefined {
  const [top, room] = path.split("/")
  return top === "src" ? room?.replace(/\.tsx?$/, "") : undefined
}

const featureOf = (path: string): string | undefined =>
  roomOf(path) === "features" ? path.split("/")[2] : undefined

function rowOf(path: string): string {
  const room = roomOf(path) ?? "nowhere"
  return room === "features" ? `features ${path.endsWith(".tsx") ? ".tsx" : ".ts"}` : room
}

/** Every ring of files that import each other, types counted, as `a -> b -> a`. */
export function rings(files: readonly Facts[]): readonly string[] {
  const known = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(" -> "))
    if (done.has(path) || way.includes(path)) return
    const file = known.get(path)
    for (const one of file?.imports ?? []) {
      if (one.from.includes("?")) continue // `?worker&url` is the address of a file, not the file
      const next = file === undefined ? undefined : targetOf(file, one)
      if (next !== undefined && known.has(next)) walk(next, [...way, path])
    }
    done.add(path)
  }
  for (const file of files) walk(file.path, [])
  return found
}
