import { closeDatabases } from "#db/client.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { end, openServer } from "#tests/support/servers/product.ts";
import { dailyPages } from "./addresses.ts";
import { folderOfFloor } from "./floor.ts";
import { sorted } from "./load.ts";
import { answered } from "./pages.ts";

const times = 21;

/** The median of each page's time when nobody else asks, in milliseconds, as JSON. */
const server = await openServer({ folder: folderOfFloor, settings: { LOG_LEVEL: "warn" } });
const medians: Record<string, number> = {};
for (const page of await dailyPages()) {
  const taken: number[] = [];
  for (let time = 0; time < times + 10; time++) taken.push((await answered(server.port, page)).ms);
  medians[page.name] = sorted(taken.slice(-times))[(times - 1) / 2] ?? Number.NaN;
}
console.log(JSON.stringify(medians));
await end(server, "SIGTERM");
await superuser.$client.end();
await closeDatabases();
