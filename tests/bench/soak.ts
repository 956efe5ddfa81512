import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { closeDatabases } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { publishTerms } from "#lib/services/publish.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { end, openServer } from "#tests/support/servers/product.ts";
import { dailyPages } from "./addresses.ts";
import { buildWithFloor, folderOfFloor } from "./floor.ts";
import { atRate, percentile } from "./load.ts";
import { answered } from "./pages.ts";
import { customersPerOffice, fillWorld, linesPerCustomer } from "./world.ts";

const minutes = Number(process.env.MINUTES ?? 20);
const customers = Number(process.env.CUSTOMERS ?? 20_000);
const perSecond = Number(process.env.PER_SECOND ?? 15);
/** By then everything has been compiled and every connection is open. */
const minutesToWarm = Math.min(5, minutes / 4);
const mostGrowth = 0.1;

await migrate(process.env.DATABASE_OWNER_URL ?? "");
await publishTerms(process.env.DATABASE_OWNER_URL ?? "");
await fillWorld(process.env.DATABASE_SUPERUSER_URL ?? "", { offices: customers / customersPerOffice, customers, lines: linesPerCustomer });
if (process.env.BUILD !== "false") buildWithFloor();
const server = await openServer({ folder: folderOfFloor, settings: { WORKER: "inside" } });
const pages = await dailyPages();

const held: number[] = [];
for (let minute = 1; minute <= minutes; minute++) {
  let turn = 0;
  const times = await atRate(perSecond, 60, () => answered(server.port, pages[turn++ % pages.length]!));
  held.push(megabytes());
  console.log(
    `minute ${minute}: ${held.at(-1)} MB, p95 ${percentile(times, 0.95).toFixed(0)} ms, ${await connections()} connections to the database`,
  );
}
const [begin = 0, last = 0] = [held[Math.ceil(minutesToWarm) - 1], held.at(-1)];
const growth = last / begin - 1;
console.log(
  `\nmemory from minute ${Math.ceil(minutesToWarm)} on: ${(growth * 100).toFixed(0)} %, ${growth <= mostGrowth ? "flat" : "GROWING"}`,
);
if (growth > mostGrowth) process.exitCode = 1;
await end(server, "SIGTERM");
await superuser.$client.end();
await closeDatabases();

function megabytes(): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${server.process.pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

async function connections(): Promise<number> {
  const [row] = await superuser.execute<{ many: string }>(
    sql`select count(*) as many from pg_stat_activity where usename in ('app_web', 'app_worker') and pid <> pg_backend_pid()`,
  );
  return Number(row?.many);
}
