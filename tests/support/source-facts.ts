import { posix } from "node:path"
import { parseSync, Visitor } from "vite"

/** One file as the rules see it: its path from the repository's top, with `/`, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

/** What a file takes from elsewhere. `names` are the imported names, `*` for all of them, none for a bare import. */
export type Import = { readonly from: string; readonly names: readonly string[] }
/** An HTML element written as JSX, with its attributes (`undefined` where the value is an expression). */
export type Element = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string | undefined>
  readonly spread: boolean
}
/** What the rules ask of a file. Names inside comments and strings are not counted. */
export type Facts = SourceFile & {
  readonly imports: readonly Import[]
  /** Free names it reads (`fetch`, also as `window.fetch`), never property names. */
  readonly names: ReadonlySet<string>
  /** Property names it reads or takes apart (`crypto.subtle`, `{ subtle } = crypto`), as `object.property`. */
  readonly members: ReadonlySet<string>
  readonly elements: readonly Element[]
  /** What it hands the browser's history as a page's state, as it is written there (`null`). */
  readonly historyStates: readonly string[]
  readonly comments: readonly string[]
}

const writesHistory = /^(push|replace)State$/
const globals = new Set(["window", "self", "globalThis"])

/** Parses a TypeScript file. Throws on a syntax error: a file nobody could read must not pass for a clean one. */
export function factsOf({ path, text }: SourceFile): Facts {
  const parsed = parseSync(posix.basename(path), text)
  const [broken] = parsed.errors
  if (broken !== undefined) throw new Error(`${path}: ${broken.message}`)

  const imports: Import[] = []
  const names = new Set<string>()
  const members = new Set<string>()
  const elements: Element[] = []
  const historyStates: string[] = []
  const propertyNames = new Set<number>()
  const keyIsNoReading = (node: { computed: boolean; key: { start: number } }) => {
    if (!node.computed) propertyNames.add(node.key.start)
  }

  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers.map((one) =>
        one.type === "ImportSpecifier"
          ? nameOf(one.imported)
          : one.type === "ImportDefaultSpecifier"
            ? "default"
            : "*",
      )
      imports.push({ from: node.source.value, names })
    },
    ExportNamedDeclaration(node) {
      if (node.source !== null)
        imports.push({ from: node.source.value, names: node.specifiers.map((one) => nameOf(one.local)) })
    },
    ExportAllDeclaration(node) {
      imports.push({ from: node.source.value, names: ["*"] })
    },
    ImportExpression(node) {
      imports.push({ from: textOf(node.source) ?? "(computed)", names: ["*"] })
    },
    TSImportType(node) {
      imports.push({ from: node.source.value, names: ["*"] })
    },
    // `import.meta.glob("../texts/*.json")` is an import in Vite's clothes.
    CallExpression(node) {
      if (node.callee.type !== "MemberExpression") return
      const [first] = node.arguments
      if (node.callee.property.type === "Identifier" && writesHistory.test(node.callee.property.name))
        historyStates.push(first === undefined ? "" : text.slice(first.start, first.end))
      if (node.callee.object.type !== "MetaProperty") return
      for (const argument of node.arguments) {
        const parts = argument.type === "ArrayExpression" ? argument.elements : [argument]
        for (const part of parts) {
          const from = part === null ? undefined : textOf(part)
          if (from !== undefined) imports.push({ from, names: ["*"] })
        }
      }
    },
    // `new URL("./worker.ts", import.meta.url)` names a file too.
    NewExpression(node) {
      const [first, second] = node.arguments
      if (node.callee.type !== "Identifier" || node.callee.name !== "URL") return
      if (first === undefined || second?.type !== "MemberExpression") return
      const from = second.object.type === "MetaProperty" ? textOf(first) : undefined
      if (from !== undefined && /^\..*\.\w+$/.test(from)) imports.push({ from, names: ["*"] })
    },
    MemberExpression(node) {
      const property = node.computed
        ? textOf(node.property)
        : node.property.type === "Identifier"
          ? node.property.name
          : undefined
      if (!node.computed) propertyNames.add(node.property.start)
      if (property === undefined) return
      const object =
        node.object.type === "Identifier"
          ? node.object.name
          : node.object.type === "MemberExpression" && node.object.property.type === "Identifier"
            ? node.object.property.name
            : "…"
      members.add(`${object}.${property}`)
      if (globals.has(object)) names.add(property)
    },
    ObjectPattern(node) {
      for (const one of node.properties)
        if (one.type === "Property" && one.key.type === "Identifier") members.add(`….${one.key.name}`)
    },
    Property(node) {
      if (!node.shorthand) keyIsNoReading(node)
    },
    MethodDefinition: keyIsNoReading,
    PropertyDefinition: keyIsNoReading,
    TSPropertySignature: keyIsNoReading,
    TSMethodSignature: keyIsNoReading,
    Identifier(node) {
      if (!propertyNames.has(node.start)) names.add(node.name)
    },
    JSXOpeningElement(node) {
      if (node.name.type !== "JSXIdentifier") return
      const attributes = new Map<string, string | undefined>()
      let spread = false
      for (const one of node.attributes) {
        if (one.type === "JSXSpreadAttribute") spread = true
        else if (one.name.type === "JSXIdentifier")
          attributes.set(one.name.name, one.value?.type === "Literal" ? textOf(one.value) : undefined)
      }
      elements.push({ name: node.name.name, attributes, spread })
    },
  }).visit(parsed.program)

  const comments = parsed.comments.map((one) => one.value)
  return { path, text, imports, names, members, elements, historyStates, comments }
}

/** The file an import of ours means, without `?worker&url`; `undefined` when it names a package. */
export function targetOf(file: SourceFile, { from }: Import): string | undefined {
  if (!from.startsWith(".")) return undefined
  return posix.join(posix.dirname(file.path), from.replace(/\?.*$/, ""))
}

const nameOf = (node: { type: string; name?: string; value?: string }): string =>
  node.name ?? node.value ?? "default"

function textOf(node: { type: string; value?: unknown; quasis?: unknown }): string | undefined {
  return node.type === "Literal" && typeof node.value === "string" ? node.value : undefined
}
