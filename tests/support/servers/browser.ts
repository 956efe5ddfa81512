import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium that starts: the one that CHROMIUM_PATH names, the computer's, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named ? [named] : [...installed, chromium.executablePath()];
  return candidates.find((path) => existsSync(path) && succeeds(path, ["--version"], "ignore"));
}

if (process.argv[1] === import.meta.filename) prepareBrowser();

/** Run before the browser tests: installs a Chromium where there is none. */
function prepareBrowser() {
  const path = findChromium() ?? install();
  if (path) {
    console.log(path);
    return;
  }
  console.error("The browser tests need a Chromium. Install one, or name one that is there: CHROMIUM_PATH=/path/to/chromium npm test");
  process.exitCode = 1;
}

function install(): string | undefined {
  if (process.env.CHROMIUM_PATH) return undefined;
  succeeds("node_modules/.bin/playwright", ["install", "--no-shell", "chromium"], "inherit");
  if (findChromium()) return findChromium();
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined;
  succeeds("apt-get", ["update"], "inherit");
  succeeds("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], "inherit");
  return findChromium();
}

function succeeds(program: string, args: string[], output: "ignore" | "inherit") {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: ["ignore", output, output], timeout: 600_000, env }).status === 0;
}
