import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sealAge } from "../../src/crypto/age.ts"
import { Backup } from "../../src/vault/backup/format.ts"
import { writeBackup } from "../../src/vault/backup/write.ts"
import { aLifeOfCanaries } from "../faults/canary-life.ts"
import type { Row } from "./row.ts"

const words = "kettle-bench-river-lamp-otter-plum"

/** The `age` command line opens our copies and finds the documented JSON, byte for byte. It asks for the words at a terminal. */
export const age: Row = {
  name: "age",
  what: "copies of ours opened by the age command line",
  whole: 4,
  async run(count) {
    if (spawnSync("age", ["--version"]).status !== 0)
      return { tried: 0, failures: [], figures: { note: "age is not installed here" } }
    const folder = mkdtempSync(join(tmpdir(), "open-door-age-"))
    const failures: string[] = []
    for (let n = 0; n < count; n += 1) {
      const { changes } = aLifeOfCanaries()
      const things = new Map(
        changes.flatMap((one) =>
          one.do === "put" ? ([[one.store, [{ id: one.id, thing: one.thing }]]] as const) : [],
        ),
      )
      const written = await writeBackup({ things, damagedPages: 0 }, 1_795_000_000)
      if (!written.ok) throw new Error(written.problem.kind)
      const sealed = await sealAge(written.value.bytes, words, n === 0 ? 17 : 10)
      if (!sealed.ok) throw new Error("not sealed")
      const [file, out] = [join(folder, "copy.age"), join(folder, "copy.json")]
      writeFileSync(file, sealed.value)
      // It reads from a terminal and nowhere else, so it is given one.
      spawnSync("script", ["-qec", `age -d -o ${out} ${file}`, "/dev/null"], {
        input: `${words}\n`,
        timeout: 60_000,
      })
      const opened = readFileSync(out)
      const same =
        createHash("sha256").update(opened).digest("hex") ===
        createHash("sha256").update(written.value.bytes).digest("hex")
      if (!same || !Backup.safeParse(JSON.parse(opened.toString("utf8"))).success)
        failures.push(`copy ${n} came out otherwise`)
      rmSync(out)
    }
    rmSync(folder, { recursive: true })
    return {
      tried: count,
      failures,
      figures: { age: spawnSync("age", ["--version"], { encoding: "utf8" }).stdout.trim() },
    }
  },
}
