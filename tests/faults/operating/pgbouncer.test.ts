import { expect, test } from "vitest";
import { aPgbouncer, preparePgbouncer } from "#tests/support/servers/pgbouncer.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { place } from "../server/database.ts";
import { expectDecent } from "../server/decent.ts";
import { aLoad, figuresOf } from "../server/load.ts";
import { probe } from "../server/probes.ts";
import { threeAnswers, twentyActivations, twentyApprovals } from "../server/races.ts";
import { aWorld } from "../server/world.ts";

const version = preparePgbouncer();
if (!version) console.log("Skipped: PgBouncer cannot be installed here (Debian: apt-get install pgbouncer).");

const addresses = { DATABASE_URL: process.env.DATABASE_URL ?? "", DATABASE_WORKER_URL: process.env.DATABASE_WORKER_URL ?? "" };

/** From 1.21 on it keeps statements by their names, and says so here by its number. */
const keepsStatements = (version ?? 0) >= 21;

test.skipIf(!version)(
  "two servers and two workers behind a PgBouncer in transaction mode do all that they do without one, races too",
  { timeout: 240_000 },
  async () => {
    const behind = await aPgbouncer(place, addresses, keepsStatements ? ["max_prepared_statements = 500"] : []);
    const each = { ...behind, PREPARE: String(keepsStatements) };
    const world = await aWorld({ servers: [each, each], workers: [each, each] });
    const load = await aLoad(world, { cases: 8, atOnce: 4 });

    const lived = load.run();
    for (const isOneForm of [true, false]) {
      await twentyActivations(world, isOneForm);
      await twentyApprovals(world, isOneForm);
      await threeAnswers(world);
    }
    await lived;
    await world.settle();
    await probe(world, load.cases.slice(0, 4));

    console.log(`PgBouncer 1.${version}, PREPARE=${each.PREPARE}: ${figuresOf(world)}`);
    expect(world.seen.filter(({ status }) => status === 0 || status >= 500)).toEqual([]);
    expectDecent(world);
    await expectPromisesKept("behind PgBouncer", world.witnesses);
  },
);
