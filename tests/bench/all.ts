import { performance } from "node:perf_hooks";
import { sql } from "drizzle-orm";
import { closeDatabases } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { publishTerms } from "#lib/services/publish.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { end, openServer } from "#tests/support/servers/product.ts";
import { dailyPages, otherLists } from "./addresses.ts";
import { measureBulk } from "./bulk.ts";
import { measureDocuments } from "./documents.ts";
import { measureEinvoice } from "./einvoice.ts";
import { buildWithFloor, folderOfFloor } from "./floor.ts";
import { measureGrowth } from "./growth.ts";
import { measureImport } from "./imports.ts";
import { measureLetters } from "./letters.ts";
import { measurePages } from "./pages.ts";
import { measurePeers } from "./peers.ts";
import { measureQueries } from "./queries.ts";
import { measureScale } from "./scale.ts";
import { measureSignIn } from "./sign-in.ts";
import { type Line, tableOf } from "./table.ts";
import { measureWays } from "./ways.ts";
import { measureWeight } from "./weight.ts";
import { customersPerOffice, fillWorld, linesPerCustomer } from "./world.ts";
import { measureWrites } from "./writes.ts";

const customers = Number(process.env.CUSTOMERS ?? 100_000);
const secondsToFill = 120;
const began = performance.now();
const seconds = () => (performance.now() - began) / 1000;
const lines: Line[] = [];

/** Says how far it is, since the table comes at the end. A part that fails is a goal that was missed; the others are measured all the same. */
async function part(name: string, measure: () => Promise<Line[]>) {
  console.log(`${seconds().toFixed(0).padStart(4)} s  ${name}`);
  try {
    lines.push(...(await measure()));
  } catch (error) {
    console.error(error);
    lines.push({ goal: `${name} can be measured`, figure: error instanceof Error ? error.message : String(error), holds: false });
  }
}

await part("the world", async () => {
  // As in production: what is acknowledged is on the disk.
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"])
    await superuser.$client.unsafe(`alter system set ${setting} = on`);
  await migrate(process.env.DATABASE_OWNER_URL ?? "");
  await publishTerms(process.env.DATABASE_OWNER_URL ?? "");
  await fillWorld(process.env.DATABASE_SUPERUSER_URL ?? "", {
    offices: customers / customersPerOffice,
    customers,
    lines: linesPerCustomer,
  });
  await superuser.$client.unsafe("select pg_reload_conf()");
  const [row] = await superuser.execute<{ size: string }>(sql`select pg_size_pretty(pg_database_size(current_database())) as size`);
  const figure = `${customers} customers of ${customers / customersPerOffice} offices in ${seconds().toFixed(0)} s, ${row?.size}`;
  return [{ goal: `the world stands within ${secondsToFill} s`, figure, holds: seconds() <= secondsToFill }];
});
console.log(`${seconds().toFixed(0).padStart(4)} s  the build`);
buildWithFloor();
const server = await openServer({ folder: folderOfFloor });
const daily = await dailyPages();
await part("weight", () => measureWeight(server.port, daily[0]!));
await part("queries of each page", async () => measureQueries(server.port, [...daily, ...(await otherLists())]));
await part("pages under load", () => measurePages(server.port, daily));
await part("peers", () => measurePeers(server, daily[0]!));
await part("ways to the database", () => measureWays(folderOfFloor, daily[0]!));
await part("writes", () => measureWrites(server));
await end(server, "SIGTERM");
await part("activating in bulk", () => measureBulk("Byrå 1"));
await part("importing a file", measureImport);
await part("letters", measureLetters);
await part("two servers, two workers", measureScale);
await part("codes for known and unknown addresses", measureSignIn);
await part("einvoice", measureEinvoice);
await part("documents", measureDocuments);
await part("growth", () => measureGrowth(customers));

console.log(`\n${tableOf(lines)}\n\n${seconds().toFixed(0)} s in all`);
await closeSender();
await superuser.$client.end();
await closeDatabases();
