import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { stripVTControlCharacters } from "node:util";
import { type Count, countReport, nothing, sum } from "./support/reports.ts";

const vitestReport = "test-results/vitest.json";
const faultReport = "test-results/faults.json";
const playwrightReport = "test-results/playwright.json";
const failure: Count = { ...nothing, failed: 1 };
const longestFailure = 3000;
let running: ChildProcess | undefined;
let received: NodeJS.Signals | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results");
tell(sum(await everything()));

/** Code that does not pass the check is not worth testing, and without a build there is nothing to browse. */
async function everything(): Promise<Count[]> {
  if (!(await succeeds("check"))) return [failure];
  const unit = await countVitest("test:unit", vitestReport);
  if (!(await succeeds("build"))) return [unit, failure];
  const faults = await countVitest("test:faults:server", faultReport);
  const browsed = await succeeds("test:e2e", "--reporter=list,json");
  return [unit, faults, countReport(playwrightReport, browsed)];
}

async function countVitest(script: string, report: string): Promise<Count> {
  return countReport(report, await succeeds(script, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`));
}

function succeeds(script: string, ...args: string[]): Promise<boolean> {
  const began = Date.now();
  console.log(`\n=== npm run ${script} ===\n`);
  const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport, NEXT_TELEMETRY_DISABLED: "1" },
  });
  running = child;
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code) => {
      if (received) process.exit(128 + constants.signals[received]);
      console.log(`\n=== ${script} ${code === 0 ? "passed" : "FAILED"} after ${Math.round((Date.now() - began) / 1000)} s ===`);
      done(code === 0);
    });
  });
}

function stop(signal: NodeJS.Signals) {
  received = signal;
  running?.kill(signal);
}

/** Of a long run only the end is kept: there stands what failed, wherever in the run that was. */
function tell({ passed, failed, flaky, skipped, failures }: Count) {
  for (const failure of failures) console.log(`\nFAILED ${stripVTControlCharacters(failure).slice(0, longestFailure)}`);
  if (flaky > 0) console.log(`\n${flaky} of the passed ones passed only when tried again.`);
  if (skipped > 0) console.log(`\n${skipped} skipped.`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
