import { spawn, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sealAge } from "../../src/crypto/age.ts"
import { digestOf } from "../../src/vault/backup/canonical.ts"
import { Backup } from "../../src/vault/backup/format.ts"
import { readEverything, writeBackup } from "../../src/vault/backup/write.ts"
import { memoryVault } from "../../src/vault/memory.ts"
import type { Change } from "../../src/vault/port.ts"

/** Whether this machine has the `age` command, and `script`, which lends it the terminal it asks for words on. */
export const hasAge = (): boolean =>
  ["age", "script"].every((command) => spawnSync(command, ["--version"]).status === 0)

/** What the `age` command makes of a file and its words; `undefined` where it does not open it. */
export async function openedByAge(file: Uint8Array, words: string): Promise<Buffer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "open-door-age-"))
  try {
    const [sealed, plain] = [join(folder, "sealed.age"), join(folder, "plain")]
    writeFileSync(sealed, file)
    const asking = spawn("script", ["-qec", `age -d -o '${plain}' '${sealed}'`, "/dev/null"])
    let said = ""
    asking.stdout.on("data", (text: Buffer) => {
      const isFirst = !/passphrase/i.test(said)
      said += text.toString()
      if (isFirst && /passphrase/i.test(said)) asking.stdin.write(`${words}\n`)
    })
    const code = await new Promise((resolve) => asking.once("exit", resolve))
    return code === 0 ? readFileSync(plain) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Makes a copy of these things as the app does, has the `age` command open it, and reads what comes out by what docs/backup-format.md
 * says alone. Answers what is wrong with it; nothing, when all is well.
 */
export async function wrongWithAge(changes: readonly Change[], words: string): Promise<readonly string[]> {
  const vault = memoryVault()
  await vault.change(changes)
  const everything = await readEverything(vault)
  if (!everything.ok) return [everything.problem.kind]
  const written = await writeBackup(everything.value, 1_795_000_000)
  if (!written.ok) return [written.problem.kind]
  const sealed = await sealAge(written.value.bytes, words)
  if (!sealed.ok) return [sealed.problem.kind]
  const plain = await openedByAge(sealed.value, words)
  if (plain === undefined) return ["the age command did not open it"]
  const backup = Backup.safeParse(JSON.parse(plain.toString("utf8")))
  if (!backup.success) return ["it is not the documented JSON"]
  const { manifest, records } = backup.data
  const counts = Object.entries(records).filter(([store, kept]) => manifest.counts[store] !== kept.length)
  const isSame = (await digestOf(records)) === manifest.sha256
  return [...counts.map(([store]) => `${store} is counted wrong`), ...(isSame ? [] : ["its number is wrong"])]
}
