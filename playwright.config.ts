import { defineConfig } from "@playwright/test"
import { findBrowser } from "./tests/support/browser.ts"

const { executablePath, args, env } = await findBrowser()

// Journeys run on the real service and what was built: `npm run build` first.
export default defineConfig({
  projects: [
    { name: "journeys", testDir: "tests/journeys", testMatch: "**/*.journey.ts" },
    // What goes wrong on a real phone: killed, full, damaged, locked, half updated.
    { name: "faults", testDir: "tests/faults", testMatch: "**/*.fault.ts" },
  ],
  outputDir: "test-results",
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: { executablePath, args, env },
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: { width: 360, height: 740 },
    actionTimeout: 10_000,
    trace: "off",
    screenshot: "only-on-failure",
  },
})
