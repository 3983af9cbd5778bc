import { globSync, readFileSync } from "node:fs"
import { sep } from "node:path"
import type { SourceFile } from "./source-facts.ts"

const top = new URL("../../", import.meta.url)

/** Files of this repository by glob, in order, paths from its top with `/`. */
export function filesOf(...globs: readonly string[]): readonly SourceFile[] {
  const paths = globSync([...globs], { cwd: top.pathname, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`.slice(top.pathname.length).replaceAll(sep, "/"))
  return paths.toSorted().map((path) => ({ path, text: readFileSync(new URL(path, top), "utf8") }))
}
