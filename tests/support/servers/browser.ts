import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { installFromDebian } from "./debian.ts";

const whole = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Chromium without windows, as Playwright uses it by itself: the same engine for a third of the work. */
const withoutWindows = () => [
  "/usr/bin/chromium-headless-shell",
  ...globSync(join(chromium.executablePath(), "../../..", "chromium_headless_shell-*/*/{headless_shell,chrome-headless-shell}{,.exe}")),
];

/** A Chromium that starts: the one that CHROMIUM_PATH names, one without windows, the computer's, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return (named ? [named] : [...withoutWindows(), ...whole, chromium.executablePath()]).find(starts);
}

/** Installs one where there is none, or only one with windows. */
export function prepareBrowser(): string | undefined {
  if (process.env.CHROMIUM_PATH || withoutWindows().some(starts)) return findChromium();
  installFromDebian("chromium-headless-shell");
  if (!findChromium()) succeeds("node_modules/.bin/playwright", ["install", "--only-shell", "chromium"], "inherit");
  if (!findChromium()) installFromDebian("chromium");
  return findChromium();
}

if (import.meta.main) {
  const path = prepareBrowser();
  if (path) console.log(path);
  else {
    console.error("The browser tests need a Chromium. Install one, or name one that is there: CHROMIUM_PATH=/path/to/chromium npm test");
    process.exitCode = 1;
  }
}

function starts(path: string) {
  return existsSync(path) && succeeds(path, ["--version"], "ignore");
}

function succeeds(program: string, args: string[], output: "ignore" | "inherit") {
  return spawnSync(program, args, { stdio: ["ignore", output, output], timeout: 600_000 }).status === 0;
}
