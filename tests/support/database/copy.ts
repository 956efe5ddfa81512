import { rmSync } from "node:fs";
import postgres from "postgres";

export const addresses = ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_WORKER_URL", "DATABASE_OPERATOR_URL", "DATABASE_SUPERUSER_URL"];

/** A copy of the migrated database, where this process' environment leads from now on. Gives the file that its log is written to. */
export async function copyTemplate(): Promise<string> {
  const copy = `test_${process.env.VITEST_POOL_ID}`;
  // A superuser may also end what an earlier process left connected.
  const maintenance = postgres(process.env.DATABASE_SUPERUSER_URL ?? "", { database: "postgres", max: 1, onnotice() {} });
  await maintenance.unsafe(`drop database if exists ${copy} with (force)`);
  await maintenance.unsafe(`create database ${copy} template app strategy file_copy owner app_owner`);
  await maintenance.end();

  for (const name of addresses) {
    const url = new URL(process.env[name] ?? "");
    url.pathname = `/${copy}`;
    process.env[name] = url.href;
  }
  process.env.LOG_FILE = `test-results/logs/${copy}.log`;
  rmSync(process.env.LOG_FILE, { force: true });
  return process.env.LOG_FILE;
}
