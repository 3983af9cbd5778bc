import { preact } from "@preact/preset-vite"
import { defineConfig } from "vite"
import { keepBuilds } from "./src/build/keep.ts"
import { onlyWords } from "./src/build/only-words.ts"
import { pagesMadeAtBuild } from "./src/build/pages.ts"

// A request costs a slow phone more than bytes do, and bytes cost its owner: pages opened together come together.
const planPages = "plan|statements"
const firstPages = "home|welcome|people|wishes"
const hubPages = "hubs|book|booking|shares|sharing"
const workPages = "goals|checkins|skills|connected|keep-connected|better|carer|find"
const ownPages =
  "connected|keep-connected|better|carer|needs|places|circle|mine|paper|together|settings|safe|copies|recover"
const words = (rooms: string) => new RegExp(`texts/en-GB/(${rooms})[.]json`)
// What a page shows only when asked stands in `later/` of its feature, and comes by itself (`Later` of `ui`).
const pages = (names: string) => new RegExp(`src/(app/routes/(${names})|features/(${names})/(?!later/))`)
const groups = [
  { name: "app", tags: ["$initial" as const] },
  { name: "app", test: /rolldown[/]runtime/ },
  { name: "words-en-GB", test: words(`shell|problems|kinds|right-now|${planPages}`) },
  { name: "first-words-en-GB", test: words(firstPages) },
  { name: "asked-words-en-GB", test: words("details|ideas|both") },
  { name: "easy-words-en-GB", test: /texts[/]en-GB[/].*[.]easy[.]json/ },
  { name: "work-words-en-GB", test: words(`kinds-more|ons4|at-hand|${workPages}`) },
  { name: "more-words-en-GB", test: /texts\/en-GB\/(?!desk|sample)/ },
  { name: "plan", test: pages(planPages) },
  { name: "first", test: pages(firstPages) },
  { name: "asked", test: /features[/](statements[/]later|both)|app[/](both-kept|BothHere)/ },
  {
    name: "sealing",
    test: /src[/](outbox[/](roster|send|answers|item)|shl[/]|crypto[/](jwe|signature))|[/]jose[/]/,
  },
  // What keeps and heals a vault, and says so: after everything a person waits for.
  {
    name: "keeper",
    test: /src[/](vault[/](keeper|healing|asides|snapshots|snapshot-file|all-rows|repairs|record-file|rescue-file|mend-storage)[.]|app[/]RepairedHere|features[/]recover[/]Repaired)/,
  },
  { name: "leave", test: /src[/]device[/](leave|speech)/ },
  {
    name: "modes",
    test: /src[/](app[/](not-mine|mode-pieces|ModeBanner|in-memory|visit-end|ClearedScreen|clear-device|leaving)|features[/]safe[/](visit|VisitRow|cleared|ClearedPage|OutOfReach|leave-to)|vault[/]erase|device[/]offline-copy)/,
  },
  { name: "hub", test: pages(hubPages) },
  { name: "work", test: pages(workPages) },
  { name: "work", test: /src[/](app[/](TiedSheets|AtHandHere|WaysBack)|ui[/](Rating|Chart))/ },
  { name: "own", test: pages(ownPages) },
  {
    name: "own",
    test: /src[/](app[/]shapes|crypto[/]age-|device[/]files)/,
  },
  // Whoever sets a lock, meets it or has it open needs nearly all of it.
  {
    name: "lock",
    test: /src[/](app[/](lock[/]|routes[/]lock)|features[/]lock|vault[/](lock|slots|ways|first-lock|reseal|unlocking|copies-anew|open-key)[.]ts)/,
  },
  // Kept for those alone who asked for it (`build/worker`). Last, so that no piece everybody has needs anything of these.
  { name: "eased", test: /src[/](ui[/]drawings[/]|app[/]ReadAloud)/ },
  { name: "copying", test: /src[/](app[/](copying|bringing-back)|vault[/]backup[/])/ },
  { name: "sample", test: /src[/](app[/]sample|texts[/]en-GB[/]sample[.]json)/ },
]

/** `latin-ext` for a file of letters that names its whole family; any other name without its ending. */
const shortOf = (name: string) => name.replace(/^.*-(latin(-ext)?)-wght-normal/, "$1").replace(/[.]\w+$/, "")

const withoutLightDark = 1048576 // lightningcss's `Features.LightDark`

// Two builds from one source: the app (the default) and the desk (`--mode desk`), each served from its own origin.
export default defineConfig(({ mode }) => {
  const desk = mode === "desk"
  return {
    root: desk ? "src/desk" : ".",
    publicDir: desk ? false : "public",
    plugins: [preact(), ...(desk ? [] : [pagesMadeAtBuild(), keepBuilds()])],
    worker: { plugins: () => [onlyWords()] },
    // One value a file: else each of its words would be a name of its own in every page that brings it.
    json: { namedExports: false, stringify: true },
    // No colour here is chosen by `light-dark()`: what would stand in for it is left out of every page.
    css: { lightningcss: { exclude: withoutLightDark } },
    build: {
      outDir: desk ? "../../dist/desk" : "dist/app",
      // The app keeps the assets of its last builds, and takes older ones away itself.
      emptyOutDir: desk,
      target: ["chrome116", "firefox128", "safari16.4"],
      // The pages' policy allows no inline script and no `data:` addresses.
      assetsInlineLimit: 0,
      // The worker hands every piece out of its cache: a list of what each piece needs beside it would only make the first one bigger.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, found, { hostType }) =>
          found.filter((file) => desk || hostType === "html" || file.endsWith(".css")),
      },
      manifest: true,
      ...(!desk && {
        rolldownOptions: {
          // Each name stands in several files: so none is long, and what is chance in it, which does not squeeze, is less.
          output: {
            codeSplitting: { groups },
            hashCharacters: "hex",
            assetFileNames: ({ names: [name = ""] }) => `assets/${shortOf(name)}-[hash][extname]`,
          },
        },
      }),
    },
  }
})
