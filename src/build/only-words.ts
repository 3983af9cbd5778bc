import type { Plugin } from "vite"

const unused = "\0unused"
// What age-encryption takes from these, to seal files for keys. Each is asked for by name.
const names = ["MLKEM768P256", "MLKEM768X25519", "p256", "x25519"]

/**
 * Leaves out of the worker for copies the curves and lattices that age-encryption brings for files sealed to keys: ours are sealed with
 * words alone (`crypto/age-header` refuses the others before any work), and they would be two thirds of its bytes.
 */
export const onlyWords = (): Plugin => ({
  name: "only-words",
  enforce: "pre",
  resolveId: (id) => (/^@noble[/](post-quantum|curves)[/]/.test(id) ? unused : undefined),
  load: (id) =>
    id === unused ? names.map((name) => `export const ${name} = undefined`).join("\n") : undefined,
})
