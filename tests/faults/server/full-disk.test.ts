import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { letTimePass, rounds } from "../crash.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { aCase } from "./case.ts";
import { cluster, disk } from "./database.ts";
import { expectDecent } from "./decent.ts";
import { aLoad, figuresOf, persist } from "./load.ts";
import { probe } from "./probes.ts";
import { aWorld } from "./world.ts";

if (!disk) console.log("Skipped: only root on Linux may mount a disk that can be filled.");

test.skipIf(!disk)(
  "a full disk takes nothing that was acknowledged, and ten seconds after there is room all goes on",
  {
    timeout: 120_000 + 40_000 * rounds,
  },
  async () => {
    const world = await aWorld();
    const load = await aLoad(world, { cases: 8 * rounds, atOnce: 4 });
    const cases = [];
    for (let round = 1; round <= rounds; round++) cases.push(await aCase(world));
    const back: number[] = [];

    const lived = load.run();
    for (const [round, one] of cases.entries()) {
      await load.reached((round + 1) * 6);
      disk?.fill();
      await wait(4_000);
      disk?.empty();
      // Only a write-ahead log that could not grow ends the server: then whoever looks after it starts it again.
      await cluster.start();
      await letTimePass();
      const since = performance.now();
      await persist("activate", one.activate);
      back.push((performance.now() - since) / 1000);
    }
    await lived;
    await world.settle();
    await probe(world, load.cases.slice(0, 4));

    console.log(`${figuresOf(world)}; activated ${back.map((seconds) => seconds.toFixed(1)).join(", ")} s after there was room`);
    expect(world.seen.filter(({ status }) => status === 503)).not.toEqual([]);
    expect(Math.max(...back)).toBeLessThan(10);
    expectDecent(world);
    await expectPromisesKept(`disk full ${rounds} times`, world.witnesses);
  },
);
