import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { countPlaywright, countVitest, type Count } from "./support/reports.ts";

const none: Count = { passed: 0, failed: 0, flaky: 0, skipped: 0 };
const oneFailed: Count = { ...none, failed: 1 };
let running: ChildProcess | undefined;
let received: NodeJS.Signals | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results");
const counts = await everything();
report(counts);

/** Nothing is worth knowing of code that does not pass the check; without a build there is nothing to browse. */
async function everything(): Promise<Count[]> {
  if (!(await succeeds("check"))) return [oneFailed];
  const unit = await succeeds("test:unit", "--reporter=default", "--reporter=json", "--outputFile.json=test-results/vitest.json");
  const counted = [countVitest("test-results/vitest.json", unit)];
  if (!(await succeeds("build"))) return [...counted, oneFailed];
  const browsed = await succeeds("test:e2e", "--reporter=list,json");
  return [...counted, countPlaywright("test-results/playwright.json", browsed)];
}
