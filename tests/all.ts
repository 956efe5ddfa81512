import { mkdirSync, rmSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { begin, secondsOfParts, stopParts } from "./support/parts.ts";
import { type Count, countReport, nothing, sum } from "./support/reports.ts";

const reports = { unit: "test-results/vitest.json", faults: "test-results/faults.json", browsed: "test-results/playwright.json" };
const failure: Count = { ...nothing, failed: 1 };
const longestFailure = 3000;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopParts(signal));
rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results");
tell(sum(await everything()));

/** Code that does not pass the check is not worth testing, and without a build there is nothing to browse. docs/testing.md says why beside. */
async function everything(): Promise<Count[]> {
  const tools = begin("test:tools", { isQuiet: true });
  const isSound = await begin("check").succeeded;
  await tools.succeeded;
  if (!isSound) return [failure];

  // What is built and broken waits for much, and measures some of it: what runs beside it makes way.
  const building = begin("build", { isQuiet: true, environment: { TYPES_CHECKED: "true" } });
  const testing = begin("test:unit", { makesWay: true, args: vitestTo(reports.unit) });
  const isBuilt = await building.succeeded;
  const breaking = isBuilt ? begin("test:faults:server", { isQuiet: true, args: vitestTo(reports.faults) }) : undefined;
  const unit = countReport(reports.unit, await testing.succeeded);
  if (!breaking) return [unit, failure];

  const faults = countReport(reports.faults, await breaking.succeeded);
  const toReport = { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.browsed };
  const browsing = begin("test:e2e", { args: ["--reporter=list,json"], environment: toReport });
  return [unit, faults, countReport(reports.browsed, await browsing.succeeded)];
}

function vitestTo(report: string): string[] {
  return ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
}

/** Of a long run only the end is kept: there stands what failed, wherever in the run that was. */
function tell({ passed, failed, flaky, skipped, failures, tests }: Count) {
  const slowest = tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10);
  console.log(["\nThe slowest:", ...slowest.map(({ name, seconds }) => `${seconds.toFixed(0).padStart(5)} s  ${name}`)].join("\n"));
  const parts = secondsOfParts().map(([part, seconds]) => `${part} ${seconds} s`);
  console.log(`\n${parts.join(", ")}; ${Math.round(performance.now() / 1000)} s in all`);
  for (const failure of failures) console.log(`\nFAILED ${stripVTControlCharacters(failure).slice(0, longestFailure)}`);
  if (flaky > 0) console.log(`\n${flaky} of the passed ones passed only when tried again.`);
  if (skipped > 0) console.log(`\n${skipped} skipped.`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
