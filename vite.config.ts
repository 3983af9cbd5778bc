import { preact } from "@preact/preset-vite"
import { defineConfig } from "vite"
import { keepBuilds } from "./src/build/keep.ts"
import { pagesMadeAtBuild } from "./src/build/pages.ts"

// What a person opens every day comes in few pieces: a request costs a slow phone more than the bytes do.
const everyday = "home|welcome|plan|wishes|people|statements"
const groups = [
  { name: "app", tags: ["$initial" as const] },
  { name: "app", test: /rolldown[/]runtime/ },
  {
    name: "words-en-GB",
    test: new RegExp(`texts/en-GB/(${everyday}|shell|problems|kinds|right-now)[.]json`),
  },
  { name: "more-words-en-GB", test: /texts\/en-GB\/(?!desk)/ },
  { name: "everyday", test: new RegExp(`src/(app/routes/(${everyday})|features/(${everyday})/)`) },
]

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
          output: { codeSplitting: { groups } },
        },
      }),
    },
  }
})
