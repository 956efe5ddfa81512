import { expect, test } from "vitest";
import { textsFor } from "#lib/i18n/texts.ts";
import { letTimePass, rounds } from "../crash.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { aCase, type Case } from "./case.ts";
import { cluster, disk } from "./database.ts";
import { expectDecent } from "./decent.ts";
import { aLoad, figuresOf, persist } from "./load.ts";
import { probe } from "./probes.ts";
import { someSenders } from "./sending.ts";
import { aWorld, type World } from "./world.ts";

if (!disk) console.log("Skipped: only root on Linux may mount a disk that can be filled.");

const words = [textsFor("sv")("ui.unavailable.title"), textsFor("sv")("refusals.unavailable")];

/** There is room left in some tables: presses until one of them needs more, and she who pressed is told so. */
async function pressUntilRefused({ seen }: World, cases: Case[]): Promise<Case> {
  for (let one = cases.pop(); one; one = cases.pop()) {
    const before = seen.length;
    const isDone = await one.activate();
    if (!isDone && seen.slice(before).some(({ text }) => words.some((word) => text.includes(word)))) return one;
  }
  throw new Error("Nobody was refused although the disk is full.");
}

test.skipIf(!disk)(
  "a full disk takes nothing that was acknowledged, and ten seconds after there is room all goes on",
  {
    timeout: 120_000 + 40_000 * rounds,
  },
  async () => {
    const world = await aWorld();
    const load = await aLoad(world, { cases: 6 * rounds, atOnce: 3 });
    const senders = await someSenders(world);
    const spare: Case[] = [];
    while (spare.length < 20 * rounds) spare.push(await aCase(world));
    const back: number[] = [];

    const lived = load.run();
    const sent = senders.run();
    for (let round = 1; round <= rounds; round++) {
      await load.reached(round * 5);
      disk?.fill();
      const [refused] = await Promise.all([pressUntilRefused(world, spare), senders.isRefused()]);
      disk?.empty();
      // Only a write-ahead log that could not grow ends the server: then whoever looks after it starts it again.
      await cluster.start();
      const since = performance.now();
      await persist("activate", refused.activate);
      back.push((performance.now() - since) / 1000);
      await letTimePass();
    }
    await lived;
    senders.stop();
    await sent;
    await world.settle();
    await probe(world, load.cases.slice(0, 4));

    console.log(
      `${figuresOf(world)}; activated ${back.map((seconds) => seconds.toFixed(1)).join(", ")} s after there was room; invoices ${JSON.stringify(senders.told)}`,
    );
    expect(Math.max(...back)).toBeLessThan(10);
    expectDecent(world);
    await expectPromisesKept(`disk full ${rounds} times`, world.witnesses);
  },
);
