import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // Those under server need the build: npm run test:faults:server.
    exclude: ["tests/e2e/**", "tests/faults/server/**"],
    globalSetup: "tests/support/database/template.ts",
    setupFiles: "tests/support/database/database.ts",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: "debug", RESEND_API_KEY: "", SMTP_URL: "" },
  },
});
