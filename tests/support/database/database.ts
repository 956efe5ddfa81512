import { statSync } from "node:fs";
import { afterAll, expect } from "vitest";
import { copyTemplate } from "./copy.ts";

/** A process has one database, however many test files it runs one after the other. */
const shared: typeof globalThis & { testLog?: string } = globalThis;
shared.testLog ??= await copyTemplate();

const log = shared.testLog;
const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;

// Imported late: the modules read the addresses of the copy when they load.
afterAll(async () => {
  const { secretsIn } = await import("#tests/support/readback/logged.ts");
  expect(await secretsIn(log, before), "what should not be in a log").toEqual([]);
});
