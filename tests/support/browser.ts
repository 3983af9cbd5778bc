import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { inflate } from "@sparticuz/chromium"

/** A browser to run tests in: Playwright's and vitest's launch options take it as it is. */
export type Browser = {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

// Chromium 153 to 156 crash now and then when a page that DevTools watches is loaded anew and gets a new frame: its session is
// taken apart on a page that is half gone. Nobody's own browser is watched. The two others are what Playwright asks for itself.
const features =
  "RenderDocument:level/crashed-frame,CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies"
const args = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--enable-features=${features}`,
]
const version = "153.0.0"

let found: Promise<Browser> | undefined

/** `$CHROMIUM` (`npm` asks for the one from npm), else the system's chromium, else the one from npm, unpacked once. */
export const findBrowser = (): Promise<Browser> => (found ??= find())

async function find(): Promise<Browser> {
  const asked = process.env["CHROMIUM"]
  if (asked && asked !== "npm") return { executablePath: asked, args, env: environment() }
  const system = asked === "npm" ? undefined : onPath("chromium")
  return system === undefined ? unpacked() : { executablePath: system, args, env: environment() }
}

function onPath(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

async function unpacked(): Promise<Browser> {
  const folder = join(tmpdir(), `open-door-browser-${version}`)
  if (!existsSync(folder)) await unpack(folder)
  const executablePath = join(folder, "chromium")
  const env = environment({
    FONTCONFIG_PATH: existsSync("/etc/fonts") ? "/etc/fonts" : join(folder, "fonts"),
  })
  if (starts(executablePath, env)) return { executablePath, args, env }
  // A bare system lacks libraries the browser leans on; the package brings them.
  const libraries = [join(folder, "al2023", "lib"), env["LD_LIBRARY_PATH"] ?? ""]
    .filter(Boolean)
    .join(delimiter)
  return { executablePath, args, env: { ...env, LD_LIBRARY_PATH: libraries } }
}

// The package unpacks into the temporary folder and takes a half-written file for a whole one. Two test runs side by side
// would trip over that, so each unpacks into a folder of its own and the first to be ready moves it into place.
async function unpack(folder: string): Promise<void> {
  const own = mkdtempSync(`${folder}-`)
  const usual = process.env["TMPDIR"]
  process.env["TMPDIR"] = own
  try {
    const packed = join(import.meta.dirname, "../../node_modules/@sparticuz/chromium/bin")
    for (const name of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"])
      await inflate(join(packed, name))
  } finally {
    if (usual === undefined) delete process.env["TMPDIR"]
    else process.env["TMPDIR"] = usual
  }
  try {
    renameSync(own, folder)
  } catch {
    rmSync(own, { recursive: true, force: true })
  }
}

const starts = (path: string, env: Record<string, string>): boolean =>
  spawnSync(path, ["--version"], { env, timeout: 20_000 }).status === 0

function environment(more: Record<string, string> = {}): Record<string, string> {
  const known = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return { ...Object.fromEntries(known), ...more }
}
