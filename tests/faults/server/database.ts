import postgres from "postgres";
import { afterAll, expect } from "vitest";
import { startCluster, stopCluster } from "#db/local/cluster.ts";
import { openThrowAwayServer } from "#db/local/server.ts";
import { preparePostgresql } from "#tests/support/servers/postgresql.ts";
import { aSmallDisk } from "./disk.ts";

/** Where a test fills the disk it is one of its own, if somebody may make one here. */
export const disk = expect.getState().testPath?.endsWith("/full-disk.test.ts")
  ? aSmallDisk(process.env.FAULT_ROUNDS ? 600 : 160)
  : undefined;
/** Where a test makes backups it needs PostgreSQL's own programs for them, which npm's PostgreSQL lacks. */
export const programs = expect.getState().testPath?.endsWith("/restored.test.ts") ? preparePostgresql() : undefined;
const server = await openThrowAwayServer(disk?.folder, programs);
export const { place } = server;
const { DATABASE_OWNER_URL: owner = "", DATABASE_SUPERUSER_URL: root = "" } = server.addresses;
Object.assign(process.env, server.addresses);

const maintenance = postgres(root, { max: 1, onnotice() {} });
// What was acknowledged must be there after a crash: as in production, unlike in the other tests.
for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) await maintenance.unsafe(`alter system set ${setting} = on`);
await maintenance.unsafe("select pg_reload_conf()");
await maintenance.end();
// Imported late, here and below: the modules read the addresses above when they load.
const { migrate } = await import("#db/migrate.ts");
const { publishTerms } = await import("#lib/services/publish.ts");
await migrate(owner);
await publishTerms(owner);

/** This file's own PostgreSQL, which it may spoil. It comes back at the same port. */
export const cluster = {
  stop: () => stopCluster(server.place),
  crash: () => stopCluster(server.place, "immediate"),
  start: () => startCluster(server.place),
};

afterAll(async () => {
  const { closeSender } = await import("#lib/jobs/queue.ts");
  const { closeDatabases } = await import("#db/client.ts");
  await closeSender();
  await closeDatabases();
  await server.close();
  disk?.remove();
});
