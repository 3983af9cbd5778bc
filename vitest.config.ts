import { preact } from "@preact/preset-vite"
import { playwright } from "@vitest/browser-playwright"
import { defineConfig } from "vitest/config"
import { findBrowser } from "./tests/support/browser.ts"

// No page, no store, no clock, nothing held between calls: what one of these files leaves behind, no other can meet.
const rules = ["domain", "wire", "shl", "fhir", "features"].map((room) => `tests/${room}/**/*.test.ts`)

export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Rules are tried with hundreds of texts: slow on a busy machine, and no slower test is a failed one.
          testTimeout: 60_000,
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: [
            ...rules,
            "tests/**/*.browser.test.ts",
            "tests/faults/**",
            "tests/service/**",
            "tests/journeys/**",
            "tests/budget.test.ts",
          ],
        },
      },
      {
        // Their files share a process: most of their time went into reading the same shapes anew for each.
        extends: true,
        test: {
          name: "rules",
          environment: "node",
          isolate: false,
          testTimeout: 60_000,
          include: rules,
          exclude: ["tests/**/*.browser.test.ts"],
        },
      },
      {
        // Weighs what was built, so it needs a build before it.
        extends: true,
        test: { name: "budgets", environment: "node", include: ["tests/budget.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "service",
          environment: "node",
          include: ["tests/service/**/*.test.ts"],
          globalSetup: ["tests/support/postgres.ts"],
          // Real programs and a real Postgres: slow on a busy machine, and no slower test is a failed one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What needs a real browser: files beside the database, workers, durability.
        extends: true,
        // Only a worker asks for it, where vite does not look beforehand: found late, it would load the tests anew in the middle.
        optimizeDeps: { include: ["hash-wasm"] },
        test: {
          name: "browser",
          include: ["tests/**/*.browser.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await findBrowser() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          environment: "node",
          include: ["tests/faults/**/*.test.ts"],
          fileParallelism: false,
        },
      },
    ],
  },
})
