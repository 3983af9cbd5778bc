import { type ESTree, parseSync, Visitor } from "vite"
import { placeholdersOf, stemOf, type Text } from "./text-rules.ts"
import type { SourceFile } from "./source-facts.ts"

/** One `t("key", { name })`. `values` is undefined when they cannot be read from the code. */
type Call = { readonly room: string; readonly key: string; readonly values: readonly string[] | undefined }

/** How one file uses words. */
export type Uses = {
  readonly path: string
  readonly literals: ReadonlySet<string>
  readonly patterns: readonly RegExp[]
  readonly calls: readonly Call[]
  /** Rooms asked for a key the code works out. */
  readonly workedOut: ReadonlySet<string>
  /** Words written straight into a page. */
  readonly ownWords: readonly string[]
  /** The kinds named by types called `…Problem`. `ProblemCode` stands for the service's list. */
  readonly problemKinds: readonly string[]
}

const spoken = new Set([
  "aria-label",
  "ariaLabel",
  "placeholder",
  "title",
  "alt",
  "label",
  "aria-description",
])

/** Reads how a file uses words. */
export function usesOf({ path, text }: SourceFile): Uses {
  const parsed = parseSync(path, text)
  const literals = new Set<string>()
  const patterns: RegExp[] = []
  const roomsOf = new Map<string, Set<string>>()
  const calls: Call[] = []
  const workedOut = new Set<string>()
  const ownWords: string[] = []
  const problemKinds: string[] = []
  const bind = (name: string, room: string) => roomsOf.set(name, (roomsOf.get(name) ?? new Set()).add(room))

  new Visitor({
    VariableDeclarator(node) {
      const room = node.init?.type === "CallExpression" ? roomAsked(node.init) : undefined
      if (node.id.type === "Identifier" && room !== undefined) bind(node.id.name, room)
    },
    Identifier(node) {
      const type = node.typeAnnotation?.typeAnnotation
      if (type?.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return
      const [argument] = type.typeArguments?.params ?? []
      if (type.typeName.name === "Translate" && argument?.type === "TSLiteralType") {
        const room = literalOf(argument.literal)
        if (room !== undefined) bind(node.name, room)
      }
    },
    Literal(node) {
      if (typeof node.value === "string") literals.add(node.value)
    },
    TemplateLiteral(node) {
      const parts = node.quasis.map((one) => RegExp.escape(one.value.cooked ?? ""))
      if (parts.length > 1 && parts.join("") !== "") patterns.push(new RegExp(`^${parts.join(".+")}$`))
    },
    JSXText(node) {
      if (/\p{L}{2}/u.test(node.value)) ownWords.push(node.value.trim())
    },
    JSXAttribute(node) {
      if (node.name.type !== "JSXIdentifier" || !spoken.has(node.name.name)) return
      const words = node.value?.type === "Literal" ? literalOf(node.value) : undefined
      if (words !== undefined && /\p{L}{2}/u.test(words)) ownWords.push(words)
    },
    TSTypeAliasDeclaration(node) {
      if (node.id.name.endsWith("Problem")) problemKinds.push(...kindsIn(text.slice(node.start, node.end)))
    },
  }).visit(parsed.program)

  new Visitor({
    CallExpression(node) {
      const direct = node.callee.type === "CallExpression" ? roomAsked(node.callee) : undefined
      const named = node.callee.type === "Identifier" ? roomsOf.get(node.callee.name) : undefined
      const rooms = direct === undefined ? [...(named ?? [])] : [direct]
      const [first, second] = node.arguments
      if (rooms.length === 0 || first === undefined) return
      const key = literalOf(first)
      for (const room of rooms) {
        if (key === undefined && first.type !== "TemplateLiteral") workedOut.add(room)
        // A name bound to two rooms in one file cannot be told apart here; the types still hold it.
        if (key !== undefined && rooms.length === 1) calls.push({ room, key, values: valuesOf(second) })
      }
    },
  }).visit(parsed.program)

  return { path, literals, patterns, calls, workedOut, ownWords, problemKinds }
}

/** Texts no file asks for. */
export function unusedTexts(texts: readonly Text[], uses: readonly Uses[]): readonly string[] {
  return texts
    .filter(({ room, key }) => {
      const stem = stemOf(key)
      const says = (one: Uses) => one.literals.has(stem) || one.patterns.some((pattern) => pattern.test(stem))
      const inRoom = uses.filter((one) => one.literals.has(room))
      return !inRoom.some(says) && !(uses.some((one) => one.workedOut.has(room)) && uses.some(says))
    })
    .map(({ room, key }) => `${room}: ${key}`)
}

/** Calls for a text that is not there, or without what is put into it. */
export function brokenCalls(texts: readonly Text[], uses: readonly Uses[]): readonly string[] {
  const known = new Map<string, readonly string[]>()
  for (const { room, key, words } of texts) {
    const name = `${room}: ${stemOf(key)}`
    const count = stemOf(key) === key ? [] : ["count"]
    known.set(name, [...(known.get(name) ?? []), ...placeholdersOf(words), ...count])
  }
  return uses.flatMap(({ path, calls }) =>
    calls.flatMap(({ room, key, values }) => {
      const wanted = known.get(`${room}: ${key}`)
      if (wanted === undefined) return [`${path}: ${room} has no ${key}`]
      if (values === undefined) return []
      return [...new Set(wanted)]
        .filter((one) => !values.includes(one))
        .map((one) => `${path}: ${room}: ${key} wants {{${one}}}`)
    }),
  )
}

type Node = { readonly type: string; readonly value?: unknown }
const literalOf = (node: Node): string | undefined =>
  node.type === "Literal" && typeof node.value === "string" ? node.value : undefined

function roomAsked(call: ESTree.CallExpression): string | undefined {
  const [room] = call.arguments
  const asks = call.callee.type === "Identifier" && /^(useTexts|textsOf)$/.test(call.callee.name)
  return asks && room !== undefined ? literalOf(room) : undefined
}

function valuesOf(node: unknown): readonly string[] | undefined {
  if (node === undefined) return []
  if (typeof node !== "object" || node === null || !("properties" in node)) return undefined
  if (!Array.isArray(node.properties)) return undefined
  const names = node.properties.map(
    (one: { key?: { name?: string; value?: string } }) => one.key?.name ?? one.key?.value,
  )
  return names.every((one) => one !== undefined) ? names : undefined
}

/** `kind: "a" | "b" | ProblemCode` says a, b and ProblemCode; so do several kinds in one union. */
const kindsIn = (declaration: string): readonly string[] =>
  [...declaration.matchAll(/\bkind:\s*([^;}\n]+(?:\n\s*\|[^;}\n]+)*)/g)].flatMap((match) =>
    [...(match[1] ?? "").matchAll(/"([^"]+)"|\b(ProblemCode)\b/g)].map((one) => one[1] ?? one[2] ?? ""),
  )
