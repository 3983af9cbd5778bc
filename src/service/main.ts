// The service's front door: `node src/service/main.ts`. Looks whether this Node will do; everything else is in `run`.
import { complain } from "./log.ts"

// `Temporal` and `node:sqlite` came with different versions of Node; `run` needs both as soon as it is read.
if ("Temporal" in globalThis && process.getBuiltinModule("node:sqlite")) {
  const { run } = await import("./run.ts")
  await run()
} else {
  const version = process.versions.node
  complain(`Node ${version} is too old for this: start it with "npm start", which brings its own.`)
  process.exitCode = 1
}
