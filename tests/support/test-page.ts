import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "vite"

/**
 * A page of the tests' own that stands at the app's origin for a moment and works with the app's own vault: where it was built.
 * `root`: its folder. `assetsDir`: where its pieces lie, since the app's policy takes a worker from few places. Built once in each
 * process that asks, and gone with it.
 */
export function testPage(root: string, assetsDir: string): () => Promise<string> {
  let built: Promise<string> | undefined
  const make = async (): Promise<string> => {
    const outDir = mkdtempSync(join(tmpdir(), "open-door-page-"))
    process.once("exit", () => rmSync(outDir, { recursive: true, force: true }))
    await build({
      root,
      configFile: false,
      logLevel: "error",
      build: { outDir, emptyOutDir: true, target: ["chrome116"], assetsInlineLimit: 0, assetsDir },
      worker: { format: "es" },
    })
    return outDir
  }
  return () => (built ??= make())
}
