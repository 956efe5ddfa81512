import { defineConfig } from "vitest/config";

/** Faults of the built product: one after the other, each file with a PostgreSQL of its own that it may spoil. */
export default defineConfig({
  test: {
    root: ".",
    include: ["tests/faults/server/**/*.test.ts", ...(process.env.FAULT_ROUNDS ? ["tests/faults/operating/**/*.test.ts"] : [])],
    setupFiles: "tests/faults/server/database.ts",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? "silent", RESEND_API_KEY: "", SMTP_URL: "" },
  },
});
