import { afterAll } from "vitest";

for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_WORKER_URL", "DATABASE_SUPERUSER_URL"]) {
  const url = new URL(process.env[name] ?? "");
  url.pathname = `/test_${process.env.VITEST_POOL_ID}`;
  process.env[name] = url.href;
}

// Imported late: the modules read the addresses above when they load.
afterAll(async () => {
  const { closeSender } = await import("#lib/jobs/queue.ts");
  const { closeDatabases } = await import("#db/client.ts");
  await closeSender();
  await closeDatabases();
});
