import postgres from "postgres";
import { afterAll } from "vitest";

const copy = `test_${process.env.VITEST_POOL_ID}`;

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
  const { closeSender } = await import("#lib/jobs/queue.ts");
  const { closeDatabases } = await import("#db/client.ts");
  await closeSender();
  await closeDatabases();
});
