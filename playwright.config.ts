import { randomBytes } from "node:crypto";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/support/browser.ts";

const port = process.env.E2E_PORT || "3117";
const address = `http://localhost:${port}`;
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

// Set once: the workers inherit them. What a test does by verbs puts the server's address into letters.
process.env.CHROMIUM_PATH ||= findChromium();
process.env.PUBLIC_URL = address;
process.env.RESEND_WEBHOOK_SECRET ||= `whsec_${randomBytes(24).toString("base64")}`;
process.env.SESSION_SECRET ||= randomBytes(32).toString("base64url");

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/playwright",
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: [...root, ...quiet] },
  },
  projects: [
    { name: "with-javascript", use: { javaScriptEnabled: true } },
    // What a server of its own must answer does not depend on the browser.
    { name: "without-javascript", use: { javaScriptEnabled: false }, testIgnore: /(production|raw-[a-z]+)\.spec/ },
  ],
  webServer: {
    command: `npm run -s db:migrate && node lib/demo/seed.ts && exec node --import ./lib/demo/leash.ts node_modules/next/dist/bin/next start -p ${port}`,
    url: `${address}/api/health`,
    timeout: 120_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      NODE_ENV: "production",
      PUBLIC_URL: address,
      NEXTAUTH_URL: address,
      DEMO: "true",
      // Each test comes from a network of its own, as a proxy would tell it.
      TRUSTED_PROXIES: "1",
      WORKER: "inside",
      SESSION_SECRET: process.env.SESSION_SECRET,
      LOG_LEVEL: "warn",
      NEXT_TELEMETRY_DISABLED: "1",
      RESEND_API_KEY: "",
      RESEND_WEBHOOK_SECRET: process.env.RESEND_WEBHOOK_SECRET,
      LETTERS_PER_SECOND: "50",
      SMTP_URL: "",
    },
  },
});
