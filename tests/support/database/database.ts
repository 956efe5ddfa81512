import { rmSync } from "node:fs";
import postgres from "postgres";
import { afterAll, expect } from "vitest";

const copy = `test_${process.env.VITEST_POOL_ID}`;
const logFile = `test-results/logs/${copy}.log`;
process.env.LOG_FILE = logFile;
rmSync(logFile, { force: true });

// A superuser may also end what an earlier file left connected.
const maintenance = postgres(process.env.DATABASE_SUPERUSER_URL ?? "", { database: "postgres", max: 1, onnotice() {} });
await maintenance.unsafe(`drop database if exists ${copy} with (force)`);
await maintenance.unsafe(`create database ${copy} template app strategy file_copy owner app_owner`);
await maintenance.end();

for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_WORKER_URL", "DATABASE_SUPERUSER_URL"]) {
  const url = new URL(process.env[name] ?? "");
  url.pathname = `/${copy}`;
  process.env[name] = url.href;
}

// Imported late: the modules read the addresses above when they load.
afterAll(async () => {
  const { secretsIn } = await import("#tests/support/readback/logged.ts");
  expect(await secretsIn(logFile), "what should not be in a log").toEqual([]);
  const { closeSender } = await import("#lib/jobs/queue.ts");
  const { closeDatabases } = await import("#db/client.ts");
  await closeSender();
  await closeDatabases();
});
