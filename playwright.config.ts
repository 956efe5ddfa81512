import { randomBytes } from "node:crypto";
import { defineConfig } from "@playwright/test";
import { serverLog } from "./tests/support/readback/logged.ts";
import { findChromium } from "./tests/support/servers/browser.ts";

const port = process.env.E2E_PORT || "3117";
const address = `http://localhost:${port}`;
// Another site than ours, as a browser sees it.
const issuer = `http://127.0.0.1:${Number(port) + 1000}`;
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
// What takes longer than most of a journey's steps: another process for a person's next page, and reading the same script again. What Blink is
// told replaces what Playwright tells it, a mouse.
const mouse = "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";
const swift = ["--renderer-process-limit=1", `--blink-settings=${mouse},v8CacheOptions=3`];
const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

// Set once: the workers inherit them. What a test does by verbs puts the server's address into letters.
process.env.CHROMIUM_PATH ||= findChromium();
process.env.PUBLIC_URL = address;
process.env.RESEND_WEBHOOK_SECRET ||= `whsec_${randomBytes(24).toString("base64")}`;
process.env.SESSION_SECRET ||= randomBytes(32).toString("base64url");
Object.assign(process.env, { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "practice", OIDC_CLIENT_SECRET: "for tests", OIDC_NAME: "Testbolaget" });

export default defineConfig({
  testDir: "tests/e2e",
  globalTeardown: "tests/support/readback/no-secrets.ts",
  outputDir: "test-results/playwright",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: [...root, ...quiet, ...swift] },
  },
  projects: [
    { name: "with-javascript", use: { javaScriptEnabled: true } },
    // What a server of its own must answer does not depend on the browser, nor what is sent and looked at without its pages (@server).
    {
      name: "without-javascript",
      use: { javaScriptEnabled: false },
      testIgnore: /(production|isolation-\w+|raw-\w+)\.spec/,
      grepInvert: /@server/,
    },
  ],
  webServer: [
    {
      command: "exec node tests/support/servers/identity-provider-alone.ts",
      url: `${issuer}/.well-known/openid-configuration`,
      stdout: "ignore",
      stderr: "ignore",
    },
    {
      command: `npm run -s db:migrate && node lib/demo/seed.ts && exec node --import ./lib/demo/exit-with-parent.ts node_modules/next/dist/bin/next start -p ${port}`,
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
        LOG_LEVEL: "debug",
        LOG_FILE: serverLog,
        NEXT_TELEMETRY_DISABLED: "1",
        RESEND_API_KEY: "",
        RESEND_WEBHOOK_SECRET: process.env.RESEND_WEBHOOK_SECRET,
        LETTERS_PER_SECOND: "50",
        SMTP_URL: "",
      },
    },
  ],
});
