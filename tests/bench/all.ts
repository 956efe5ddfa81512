import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { closeDatabases } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { publishTerms } from "#lib/services/publish.ts";
import { bundle } from "#tests/support/bundle.ts";
import { superuser } from "#tests/support/superuser.ts";
import { showBulk } from "./bulk.ts";
import { showLists } from "./lists.ts";
import { showSignIn } from "./sign-in.ts";
import { fillWorld } from "./world.ts";

const size = { offices: 500, customers: Number(process.env.CUSTOMERS ?? 100_000), lines: 10 };

const began = performance.now();
await migrate(process.env.DATABASE_OWNER_URL ?? "");
await publishTerms(process.env.DATABASE_OWNER_URL ?? "");
await fillWorld(process.env.DATABASE_SUPERUSER_URL ?? "", size);
console.log(`${size.customers} customers of ${size.offices} offices in ${((performance.now() - began) / 1000).toFixed(1)} s`);
await showLists("An office with a twentieth of them", "Byrå 1");
await showLists("One of the others", "Byrå 77");
await showBulk("Byrå 1");
await runBundled("tests/bench/letters.ts");
await showSignIn();
await closeSender();
await superuser.$client.end();
await closeDatabases();

async function runBundled(script: string) {
  const { file, remove } = await bundle(script);
  const { status } = spawnSync(process.execPath, [file], { stdio: "inherit", env: { ...process.env, LOG_LEVEL: "silent" } });
  remove();
  if (status !== 0) process.exitCode = 1;
}
