import { inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { operate } from "#lib/operator/operator.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { end } from "#tests/support/servers/product.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { aLedger } from "../invariants/ledger.ts";
import { aCase } from "../server/case.ts";
import { programs } from "../server/database.ts";
import { expectDecent } from "../server/decent.ts";
import { aLoad, figuresOf, persist } from "../server/load.ts";
import { probe } from "../server/probes.ts";
import { aWorld, type World } from "../server/world.ts";
import { archiveLog, destroyCluster, logArchived, makeBase, makeDump, restoreDump } from "./backup.ts";

if (!programs) console.log("Skipped: backups are made by PostgreSQL's own programs, which cannot be installed here (Debian: postgresql).");

const seconds = { timeout: 30_000, interval: 20 };
const openLetters = () => superuser.select({ id: letters.id }).from(letters).where(isOpen);

/** A moment at which a letter waits that is posted afterwards, and what people and the provider knew just before it. */
async function aMoment(world: World) {
  const { workers, ledger, provider } = world;
  const one = await aCase(world);
  workers[0]!.process.kill("SIGSTOP");
  await persist("activate", one.activate);
  const acknowledged = ledger.acknowledged.length;
  const posted = [...provider.ledger.values()].map(({ letter }) => letter);
  const waiting = (await openLetters()).map(({ id }) => id).filter((id) => !posted.includes(id));
  const [now] = await superuser.execute<{ now: string }>(sql`select clock_timestamp()::text as now`);
  workers[0]!.process.kill("SIGCONT");
  return { acknowledged, posted, waiting, at: new Date(String(now?.now)) };
}

const among = async (ids: string[]) => (await superuser.select({ id: letters.id }).from(letters).where(inArray(letters.id, ids))).length;

test.skipIf(!programs)(
  "a cluster that is lost comes back as it was at a moment: nothing acknowledged before it is missing, and no letter is posted twice",
  { timeout: 300_000 },
  async () => {
    await archiveLog();
    const world = await aWorld();
    const { ledger, provider, workers, servers } = world;
    const before = await aLoad(world, { cases: 8, atOnce: 4 });

    const lived = before.run();
    await before.reached(4);
    const base = await makeBase();
    await before.reached(12);
    const dump = await makeDump();
    const moment = await aMoment(world);
    await lived;
    const taken = () => [...provider.ledger.values()].map(({ letter }) => letter);
    await expect.poll(taken, seconds).toEqual(expect.arrayContaining(moment.waiting));
    await logArchived();
    const since = performance.now();
    const restore = await destroyCluster();
    const lost = ledger.acknowledged.splice(moment.acknowledged).length;
    await restore(base, moment.at);
    const restored = (performance.now() - since) / 1000;

    const open = (await openLetters()).length;
    const after = await aLoad(world, { cases: 4, atOnce: 4 });
    await after.run();
    await world.settle();
    await probe(world, after.cases);
    console.log(`${figuresOf(world)}; restored in ${restored.toFixed(1)} s, ${open} letters waited, ${lost} acknowledged after the moment`);
    expect([await among(moment.posted), await among(moment.waiting)]).toEqual([moment.posted.length, moment.waiting.length]);
    expectDecent(world);
    const known = new Set((await superuser.select({ id: letters.id }).from(letters)).map(({ id }) => id));
    const ours = new Map([...provider.ledger].filter(([, { letter }]) => known.has(letter)));
    await expectPromisesKept(`returned to ${moment.at.toISOString()}`, { ledger, taken: ours });
    expect((await operate(["status"])).slice(-2)).toEqual([
      expect.stringMatching(/dump \d.*base backup \d/),
      expect.stringMatching(/^restored \d/),
    ]);

    await Promise.all([...servers, ...workers].map((running) => end(running, "SIGTERM")));
    await restoreDump(dump);
    await expectPromisesKept("the dump put back", { ledger: aLedger(), taken: new Map() }, [2, 3, 5]);
  },
);
