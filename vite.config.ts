import { preact } from "@preact/preset-vite"
import { defineConfig } from "vite"

// Two builds from one source: the app (the default) and the desk (`--mode desk`), each served from its own origin.
export default defineConfig(({ mode }) => {
  const desk = mode === "desk"
  return {
    root: desk ? "src/desk" : ".",
    publicDir: desk ? false : "public",
    plugins: [preact()],
    build: {
      outDir: desk ? "../../dist/desk" : "dist/app",
      emptyOutDir: true,
      target: ["chrome116", "firefox128", "safari16.4"],
      // The pages' policy allows no inline script and no `data:` addresses.
      assetsInlineLimit: 0,
      modulePreload: false,
      manifest: true,
    },
  }
})
