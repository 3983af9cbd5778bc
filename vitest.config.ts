import { preact } from "@preact/preset-vite"
import { defineConfig } from "vitest/config"

export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/**/*.browser.test.ts", "tests/faults/**", "tests/service/**", "tests/journeys/**"],
        },
      },
      {
        extends: true,
        test: { name: "service", environment: "node", include: ["tests/service/**/*.test.ts"] },
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
