import { defineConfig } from "vitest/config";
import { alone, pure } from "./tests/support/database/needs.ts";
import { LongestFirst } from "./tests/support/longest-first.ts";

/** Those under server and operating need the build: npm run test:faults:server. */
const elsewhere = ["tests/e2e/**", "tests/faults/server/**", "tests/faults/operating/**"];
const withDatabase = { globalSetup: "tests/support/database/template.ts", setupFiles: "tests/support/database/database.ts" };

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: "debug", RESEND_API_KEY: "", SMTP_URL: "" },
    projects: [
      { extends: true, test: { name: "alone", include: alone, exclude: elsewhere, ...withDatabase } },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, ...alone, ...pure],
          isolate: false,
          ...withDatabase,
        },
      },
      {
        extends: true,
        test: { name: "pure", include: pure, exclude: elsewhere, isolate: false, setupFiles: "tests/support/database/none.ts" },
      },
    ],
  },
});
