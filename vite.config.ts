import { preact } from "@preact/preset-vite"
import { defineConfig } from "vite"
import { keepBuilds } from "./src/build/keep.ts"
import { pagesMadeAtBuild } from "./src/build/pages.ts"

// Two builds from one source: the app (the default) and the desk (`--mode desk`), each served from its own origin.
export default defineConfig(({ mode }) => {
  const desk = mode === "desk"
  return {
    root: desk ? "src/desk" : ".",
    publicDir: desk ? false : "public",
    plugins: [preact(), ...(desk ? [] : [pagesMadeAtBuild(), keepBuilds()])],
    build: {
      outDir: desk ? "../../dist/desk" : "dist/app",
      // The app keeps the assets of its last builds, and takes older ones away itself.
      emptyOutDir: desk,
      target: ["chrome116", "firefox128", "safari16.4"],
      // The pages' policy allows no inline script and no `data:` addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      manifest: true,
      ...(!desk && {
        rolldownOptions: {
          input: { app: "index.html", "right-now": "src/right-now/entry.ts" },
          output: {
            codeSplitting: { groups: [{ name: wordsOf, debugName: "words", test: /src\/texts\// }] },
          },
        },
      }),
    },
  }
})

// A language comes in two pieces, not one for each room: a request costs a slow phone more than the bytes do.
function wordsOf(file: string): string | undefined {
  const [, language, room = ""] = /texts\/([\w-]+)\/([\w-]+)\.json/.exec(file) ?? []
  if (language === undefined || room === "desk") return undefined
  const everyday = [
    "shell",
    "problems",
    "welcome",
    "home",
    "kinds",
    "statements",
    "plan",
    "wishes",
    "people",
    "right-now",
  ]
  return everyday.includes(room) ? `words-${language}` : `more-words-${language}`
}
