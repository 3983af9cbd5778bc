import { build } from "vite"

/**
 * The script of *Right now*, whole in one file: nothing of it is shared with the app, so nothing of the app is fetched with
 * it, and it stays as it is while the app grows. Answers its path, named by its hash, and its source.
 */
export async function buildSmallEntry(): Promise<{ readonly fileName: string; readonly source: string }> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      target: ["chrome116", "firefox128", "safari16.4"],
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: "src/right-now/entry.ts",
        output: { format: "iife", codeSplitting: false, entryFileNames: "assets/right-now-[hash].js" },
      },
    },
  })
  const output = "output" in built ? built.output : []
  const [chunk, ...more] = output
  if (chunk === undefined || more.length > 0) throw new Error("the script of Right now is not one file")
  return { fileName: chunk.fileName, source: chunk.code }
}
