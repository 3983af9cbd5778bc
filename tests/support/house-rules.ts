import * as z from "zod/mini"
import { posix } from "node:path"
import { roomOf } from "./doors.ts"
import type { Element, Facts, SourceFile } from "./source-facts.ts"

/** A name and the only places that may say it: rooms, or single files with a dot. */
type Kept = { readonly name: string; readonly by: readonly string[] }

const network = ["service-client", "service", "sw"]
const keptNames: readonly Kept[] = [
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({ name, by: network })),
  { name: "localStorage", by: ["preferences", "vault/sentinel.ts"] },
  { name: "sessionStorage", by: ["preferences"] },
  { name: "openDB", by: ["vault"] },
  { name: "indexedDB", by: ["vault", "right-now/read.ts"] },
  { name: "console", by: ["service/log.ts"] },
]
const keptMembers: readonly Kept[] = [
  ...["subtle", "getRandomValues", "randomUUID"].map((name) => ({ name, by: ["crypto"] })),
  ...["pushState", "replaceState"].map((name) => ({ name, by: ["router/places.ts", "desk/address.ts"] })),
  { name: "sendBeacon", by: network },
]

/** Names said in a room that may not say them. */
export function strayNames(file: Facts): readonly string[] {
  const may = (by: readonly string[]) =>
    by.some((one) => one === roomOf(file.path) || file.path === `src/${one}`)
  const said = [
    ...keptNames.filter(({ name }) => file.names.has(name)),
    ...keptMembers.filter(({ name }) => [...file.members].some((one) => one.endsWith(`.${name}`))),
  ]
  return said
    .filter(({ by }) => !may(by))
    .map(({ name, by }) => `${file.path} says ${name}, which belongs to ${by.join(", ")}`)
}

const fieldsWithoutTyping = new Set([
  "checkbox",
  "radio",
  "range",
  "file",
  "color",
  "button",
  "submit",
  "hidden",
])

/**
 * Styles outside `ui`, and boxes whose words the browser would write to its session files in clear: every one says
 * `autocomplete="off"`, and no page is written on itself.
 */
export function strayElements(file: Facts): readonly string[] {
  const outside = roomOf(file.path) !== "ui"
  return file.elements.flatMap((one) => [
    ...(outside && (one.name === "style" || one.attributes.has("style"))
      ? [`${file.path} styles <${one.name}> outside ui`]
      : []),
    ...(isTypedIn(one) && !isNotRemembered(one, file)
      ? [`${file.path} has <${one.name}> without autocomplete="off"`]
      : []),
    ...(["contenteditable", "contentEditable"].some((name) => one.attributes.has(name))
      ? [`${file.path} has <${one.name}> that is typed in without being a field`]
      : []),
  ])
}

const isTypedIn = ({ name, attributes }: Element): boolean =>
  name === "textarea" ||
  name === "select" ||
  (name === "input" && !fieldsWithoutTyping.has(attributes.get("type") ?? "text"))

// What an element takes from an object beside it is looked for there.
function isNotRemembered({ attributes, spread }: Element, { text }: SourceFile): boolean {
  const said = ["autocomplete", "autoComplete"].filter((name) => attributes.has(name))
  if (said.length > 0) return said.every((name) => attributes.get(name) === "off")
  return spread && /\bautocomplete: "off"/i.test(text)
}

/** State that a page hands the browser's history, which stands in its session files in clear: there is none. */
export const strayStates = ({ path, historyStates }: Facts): readonly string[] =>
  historyStates.flatMap((state) => (state === "null" ? [] : [`${path} keeps ${state} in the history`]))

/** Names that say nothing, CSS outside `ui`, and files longer than one sitting. */
export function strayFiles({ path, text }: SourceFile): readonly string[] {
  const name = posix.basename(path).replace(/\..*$/, "")
  const folders = path.split("/").slice(1, -1)
  const vague = /^(utils?|helpers?|misc|common|shared|index)$/i
  const isPage = path.endsWith(".html") // a page's own name is its address
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0)
  return [
    ...([...(isPage ? [] : [name]), ...folders].some((one) => vague.test(one))
      ? [`${path} has a name that says nothing`]
      : []),
    ...(path.endsWith(".css") && roomOf(path) !== "ui" ? [`${path} is CSS outside ui`] : []),
    ...(/\.(tsx?|css)$/.test(path) && lines > 250 ? [`${path} has ${lines} lines`] : []),
  ]
}

/** Work left for later, and rules switched off without a reason. */
export function looseEnds(file: Facts): readonly string[] {
  return file.comments.flatMap((comment) => [
    ...(/\b(TODO|FIXME|XXX|HACK)\b/.test(comment) ? [`${file.path} leaves work for later`] : []),
    ...(/@ts-(ignore|nocheck|expect-error)/.test(comment) ? [`${file.path} silences the types`] : []),
    ...(/(ox|es)lint-disable/.test(comment) && !/ -- \S/.test(comment)
      ? [`${file.path} silences the linter without a reason`]
      : []),
  ])
}

/** Tests that would not run, or would run alone. */
export function sleepingTests(file: Facts): readonly string[] {
  return [...file.members]
    .filter((one) =>
      /^(test|it|describe|suite|only|concurrent|sequential)\.(skip|only|todo|fixme|skipIf|runIf|fails|fail)$/.test(
        one,
      ),
    )
    .map((one) => `${file.path} says ${one}`)
}

/** Rooms without a README, and READMEs that say more than 15 lines. */
export function strayReadmes(rooms: readonly string[], readmes: readonly SourceFile[]): readonly string[] {
  return rooms.flatMap((room) => {
    const readme = readmes.find((one) => one.path === `src/${room}/README.md`)
    if (readme === undefined) return [`src/${room} has no README`]
    const lines = readme.text.trimEnd().split("\n").length
    return lines > 15 ? [`${readme.path} has ${lines} lines`] : []
  })
}

/** Packages without a row in the README's table of what the house leans on, and exact versions that are none. `list` is package.json. */
export function strayPackages(list: unknown, readme: string): readonly string[] {
  const { dependencies, devDependencies } = PackageList.parse(list)
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => [
    ...(readme.split("\n").some((line) => line.startsWith("| `") && line.includes(`\`${name}\``))
      ? []
      : [`${name} has no reason in the README`]),
    ...(/^(npm:.+@)?\d+[.]\d+[.]\d+/.test(version) ? [] : [`${name} is ${version}, not one version`]),
  ])
}
const PackageList = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})
