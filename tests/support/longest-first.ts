import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { z } from "zod";

/** The seconds of test files in an earlier run. */
const kept = "tests/support/durations.json";
const Durations = z.record(z.string(), z.number());
const Report = z.object({ testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })) });

/** Nobody waits at the end for a file that could have begun earlier. What shares processes stays together. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const durations = Durations.parse(JSON.parse(readFileSync(kept, "utf8")));
    const secondsOf = ({ moduleId }: TestSpecification) => durations[relative(".", moduleId)] ?? 1;
    return files.toSorted((a, b) => a.project.name.localeCompare(b.project.name) || secondsOf(b) - secondsOf(a));
  }
}

/** `node tests/support/longest-first.ts`, after a run on a computer that had nothing else to do, keeps what the files took. */
if (import.meta.main) {
  const reports = ["test-results/vitest.json", "test-results/faults.json"].filter((file) => existsSync(file));
  const files = reports.flatMap((file) => Report.parse(JSON.parse(readFileSync(file, "utf8"))).testResults);
  const seconds = files.map(({ name, startTime, endTime }) => [relative(".", name), Math.round((endTime - startTime) / 1000)] as const);
  const long = seconds.filter(([, took]) => took > 1).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(kept, `${JSON.stringify(Object.fromEntries(long), null, 2)}\n`);
}
