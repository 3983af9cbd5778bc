// `npm run dev`: the service, with the app and the desk served from their sources and reloaded as those change.
import { join } from "node:path"
import { createServer } from "vite"
import { run } from "../service/run.ts"

await run(async (which, server) => {
  const vite = await createServer({
    configLoader: "native", // the usual one writes a file, which looks like a change
    mode: which === "desk" ? "desk" : "development",
    cacheDir: join(import.meta.dirname, "../../node_modules/.vite", which),
    server: { middlewareMode: true, hmr: { server } },
  })
  return vite.middlewares
})
