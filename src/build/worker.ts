import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "vite"
import type { Build } from "../sw/build.ts"
import { pageFiles } from "./pages.ts"

// Letters, and what few people open. Nobody needs these to get back to their own words, to *Right now*, out, or rid of everything.
const isAsked = /\.woff2$|^\/assets\/(age-worker|copying|word-list|easy-words-en-GB|eased|sample)-[\w-]{8}\./

/**
 * Builds the two workers: `gone.js`, which takes the other away, and `sw.js` with the list of what this build is: what has a
 * fixed name with its hash, so that pieces of two builds are never mixed, and its own assets, whose names are their hashes.
 * Written beside them into `folder`.
 */
export async function buildWorker(folder: string, files: readonly string[]): Promise<void> {
  const named = {
    ...pageFiles,
    "/blank": "blank.html",
    "/icon.svg": "icon.svg",
    "/manifest.webmanifest": "manifest.webmanifest",
  }
  const pages = Object.entries(named).map(([address, file]) => ({
    address,
    integrity: `sha256-${createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("base64")}`,
  }))
  const kinds = files
    .filter((file) => /^assets\/.*\.(js|css|wasm|woff2)$/.test(file))
    .map((file) => `/${file}`)
  const asked = kinds.filter((file) => isAsked.test(file))
  const assets = kinds.filter((file) => !asked.includes(file))
  const id = createHash("sha256")
    .update(JSON.stringify([pages, assets, asked]))
    .digest("hex")
    .slice(0, 12)
  const own: Build = { id, pages, assets, asked }
  await write(folder, "sw", { OWN_BUILD: JSON.stringify(own) })
  await write(folder, "gone", {})
}

const write = (folder: string, name: "sw" | "gone", define: Record<string, string>): Promise<unknown> =>
  build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    define,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ["chrome116", "firefox128", "safari16.4"],
      rolldownOptions: {
        input: `src/sw/${name}.ts`,
        output: { format: "iife", entryFileNames: `${name}.js` },
      },
    },
  })
