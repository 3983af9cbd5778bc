import { preact } from "@preact/preset-vite"
import { createServer, type Plugin, type Rolldown } from "vite"
import type { Prerendered } from "../app/prerender.tsx"
import { buildSmallEntry } from "./small-entry.ts"

/** The pages made at build, and the address each answers. */
export const pageFiles = {
  "/": "index.html",
  "/right-now": "right-now.html",
  "/plan": "plan.html",
  "/shell.html": "shell.html",
}

type Drawn = Prerendered["home"]

const appPlace = '<div id="app"></div>'
const notFirst = /^\s*<(?:script|link rel="(?:modulepreload|stylesheet)").*\n/gm

/**
 * Fills `index.html` and makes `right-now.html` and `shell.html` beside it: the first screen and the numbers need no script.
 * The one inline style block stays the same in all three, so that the policy allows it by one hash.
 */
export function pagesMadeAtBuild(): Plugin {
  return {
    name: "pages-made-at-build",
    apply: "build",
    enforce: "post",
    async generateBundle(_, bundle) {
      const template = htmlOf(bundle)
      const drawn = await draw()
      const scripts = [...template.matchAll(notFirst)].map(([line]) => line.trim()).join("")
      const bare = template.replace(notFirst, "")
      const emit = (fileName: string, { title, body }: Drawn, tags: string) => {
        const titled = bare.replace(/<title>.*<\/title>/, () => `<title>${title}</title>`)
        const source = squeeze(titled.replace(appPlace, () => body + tags))
        this.emitFile({ type: "asset", fileName, source })
      }
      const app = ({ title, body }: Drawn) => ({ title, body: `<div id="app">${body}</div>` })
      delete bundle["index.html"]
      emit(pageFiles["/"], app(drawn.home), scripts)
      emit(pageFiles["/shell.html"], app(drawn.shell), scripts)
      emit(
        pageFiles["/plan"],
        app(drawn.shell),
        scripts + askedAtOnce(bundle, ["plan", "words-en-GB"], scripts),
      )
      const small = await buildSmallEntry()
      this.emitFile({ type: "asset", ...small })
      // Plain and last: the browser asks for it as soon as the page comes, shows the page meanwhile if it has to wait, and if not runs
      // it before the first picture. A module, or one that is `async`, is only run after that.
      const script = `<script src="/${small.fileName}"></script>`
      emit(pageFiles["/right-now"], drawn.rightNow, script)
    },
  }
}

/**
 * Asks for these chunks, and what they import, together with the app's script: on a slow network a person waits for one answer
 * in place of two, and without one the browser reads them all while the first is run. For the page most people open by its address.
 */
function askedAtOnce(bundle: Rolldown.OutputBundle, names: readonly string[], asked: string): string {
  const all = Object.values(bundle).flatMap((one) => (one.type === "chunk" ? [one] : []))
  const chunks = all.filter((one) => names.includes(one.name))
  if (chunks.length !== names.length) throw new Error(`the build has other chunks than ${names.join(", ")}`)
  const files = new Set(chunks.flatMap((one) => [one.fileName, ...one.imports]))
  return [...files]
    .filter((file) => !asked.includes(file))
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
    .join("")
}

function htmlOf(bundle: Rolldown.OutputBundle): string {
  const file = bundle["index.html"]
  if (file?.type !== "asset" || typeof file.source !== "string" || !file.source.includes(appPlace))
    throw new Error("the build has no index.html with a place for the app")
  return file.source
}

/** Runs `app/prerender.tsx` as it is in the source. */
async function draw(): Promise<Prerendered> {
  const server = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "error",
    plugins: [preact()],
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { prerender } = await server.ssrLoadModule("/src/app/prerender.tsx")
    return await prerender()
  } finally {
    await server.close()
  }
}

const squeeze = (html: string): string => html.replace(/>\s*\n\s*/g, ">").replace(/\n\s*</g, "<")
