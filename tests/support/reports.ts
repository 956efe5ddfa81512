import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

type Timed = { name: string; seconds: number };
/** What a run came to; `failures` names each test that failed, with what it said. */
export type Count = { passed: number; failed: number; flaky: number; skipped: number; failures: string[]; tests: Timed[] };

export const nothing: Count = { passed: 0, failed: 0, flaky: 0, skipped: 0, failures: [], tests: [] };

const VitestTest = z.object({
  fullName: z.string(),
  status: z.string(),
  duration: z.number().nullish(),
  failureMessages: z.array(z.string()),
});
const VitestFile = z.object({ name: z.string(), status: z.string(), message: z.string(), assertionResults: z.array(VitestTest) });

const VitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
    testResults: z.array(VitestFile),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    flaky: 0,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresOfFile),
    tests: report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({ name: `${shortened(name)}: ${fullName}`, seconds: (duration ?? 0) / 1000 })),
    ),
  }));

type Suite = { specs?: Spec[] | undefined; suites?: Suite[] | undefined };
type Spec = z.infer<typeof Spec>;

const Result = z.object({ duration: z.number(), errors: z.array(z.object({ message: z.string().optional() })) });
const Spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  ok: z.boolean(),
  tests: z.array(z.object({ projectName: z.string(), results: z.array(Result) })),
});
const Suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(Spec).optional(), suites: z.array(Suite).optional() }));

const PlaywrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
    suites: z.array(Suite),
  })
  .transform(({ stats, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    flaky: stats.flaky,
    skipped: stats.skipped,
    failures: suites.flatMap(specsOf).flatMap(failuresOfSpec),
    tests: suites.flatMap(specsOf).flatMap(timesOfSpec),
  }));

const Report = z.union([VitestReport, PlaywrightReport]);

/** A run can fail although no test of its report did: a file does not load, the server does not start. */
export function countReport(file: string, succeeded: boolean): Count {
  const count = existsSync(file) ? Report.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
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
      failures: [...total.failures, ...count.failures],
      tests: [...total.tests, ...count.tests],
    }),
    nothing,
  );
}

const shortened = (file: string) => file.replace(/^.*\/tests\//, "");

function failuresOfFile({ name, status, message, assertionResults }: z.infer<typeof VitestFile>): string[] {
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (status === "failed" && failed.length === 0) return [`${name}\n${message}`];
  return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${failureMessages.join("\n")}`);
}

const specsOf = ({ specs = [], suites = [] }: Suite): Spec[] => [...specs, ...suites.flatMap(specsOf)];

const timesOfSpec = ({ title, file, tests }: Spec): Timed[] =>
  tests.flatMap(({ projectName, results }) =>
    results.map(({ duration }) => ({ name: `${file} [${projectName}]: ${title}`, seconds: duration / 1000 })),
  );

/** A test that passed when it was tried again is told too, since what it said the first time is worth a look. */
function failuresOfSpec({ title, file, line, ok, tests }: Spec): string[] {
  return tests.flatMap(({ projectName, results }) => {
    const said = results.flatMap(({ errors }) => errors.map(({ message = "" }) => message));
    return said.length === 0
      ? []
      : [`${file}:${line} [${projectName}]: ${title}${ok ? " (passed when tried again)" : ""}\n${said.join("\n")}`];
  });
}
