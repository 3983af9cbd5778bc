import { build } from "vite"

/** What stands at a path of a page that was built, as `index.html` or `assets/seed/index-Ab12.js`. Throws where nothing does. */
export type TestPage = (path: string) => Buffer

/**
 * A page of the tests' own that stands at the app's origin for a moment and works with the app's own vault. `root`: its folder.
 * `assetsDir`: where its pieces lie, since the app's policy takes a worker from few places. Built once in each process that asks,
 * and held in its memory: a run may last a night, and nothing laid in a folder for temporary things is sure to be there at its end.
 */
export function testPage(root: string, assetsDir: string): () => Promise<TestPage> {
  let built: Promise<TestPage> | undefined
  const make = async (): Promise<TestPage> => {
    const made = await build({
      root,
      configFile: false,
      logLevel: "error",
      build: { write: false, target: ["chrome116"], assetsInlineLimit: 0, assetsDir },
      worker: { format: "es" },
    })
    const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) =>
      "output" in one ? one.output : [],
    )
    const files = new Map(
      outputs.map((one) => [one.fileName, Buffer.from(one.type === "chunk" ? one.code : one.source)]),
    )
    return (path) => {
      const file = files.get(path.replace(/^\//, ""))
      if (file === undefined) throw new Error(`this page has no ${path}`)
      return file
    }
  }
  return () => (built ??= make())
}
