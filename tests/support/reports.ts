import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Count = { passed: number; failed: number; flaky: number; skipped: number };

export const nothing: Count = { passed: 0, failed: 0, flaky: 0, skipped: 0 };

const VitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), numTodoTests: z.number() })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    flaky: 0,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const PlaywrightReport = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) })
  .transform(({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    flaky: stats.flaky,
    skipped: stats.skipped,
  }));

const Report = z.union([VitestReport, PlaywrightReport]);

/** A run can fail although no test of its report did: a file does not load, the server does not start. */
export function countReport(file: string, succeeded: boolean): Count {
  const count = readReport(file);
  if (count && succeeded) return count;
  return { ...nothing, ...count, failed: Math.max(count?.failed ?? 0, 1) };
}

export function sum(counts: Count[]): Count {
  return counts.reduce(
    (total, count) => ({
      passed: total.passed + count.passed,
      failed: total.failed + count.failed,
      flaky: total.flaky + count.flaky,
      skipped: total.skipped + count.skipped,
    }),
    nothing,
  );
}

function readReport(file: string): Count | undefined {
  return existsSync(file) ? Report.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}
