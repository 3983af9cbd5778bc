import type { Build, BuiltFile } from "../../src/service/built.ts"
import { hashOf } from "../../src/service/tokens.ts"

/** A build made of texts by path, as `readBuild` would read it from a folder. */
export function aBuild(files: Readonly<Record<string, string>>): Build {
  const built = Object.entries(files).map(([path, text]): [string, BuiltFile] => [
    path,
    {
      type: path.endsWith(".html") ? "text/html; charset=utf-8" : "text/javascript; charset=utf-8",
      bytes: new Uint8Array(Buffer.from(text)),
      tag: `"${hashOf(text)}"`,
    },
  ])
  return new Map(built)
}
