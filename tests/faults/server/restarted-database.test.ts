import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { letTimePass, rounds } from "../crash.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { cluster } from "./database.ts";
import { expectDecent, secondsUntilShown } from "./decent.ts";
import { aLoad, figuresOf } from "./load.ts";
import { probe } from "./probes.ts";
import { someSenders } from "./sending.ts";
import { aWorld } from "./world.ts";

test("a PostgreSQL that crashes and comes back under load loses nothing, and pages are shown again within ten seconds", {
  timeout: 120_000 + 30_000 * rounds,
}, async () => {
  const world = await aWorld();
  const load = await aLoad(world, { cases: 8 * rounds, atOnce: 4 });
  const senders = await someSenders(world);
  const back: number[] = [];

  const lived = load.run();
  const sent = senders.run();
  for (let round = 1; round <= rounds; round++) {
    await load.reached(round * 6);
    await senders.isHalfway();
    await wait(round % 2 ? 0 : Math.random() * 400);
    await cluster.crash();
    await cluster.start();
    back.push(await secondsUntilShown(load.cases[0]!.anna, "/customers"));
    await letTimePass();
  }
  await lived;
  senders.stop();
  await sent;
  await world.settle();
  await probe(world, load.cases.slice(0, 4));

  console.log(
    `${figuresOf(world)}; first page after ${back.map((seconds) => seconds.toFixed(1)).join(", ")} s; invoices ${JSON.stringify(senders.told)}`,
  );
  expect(Math.max(...back)).toBeLessThan(10);
  expectDecent(world);
  await expectPromisesKept(`PostgreSQL crashed and restarted ${rounds} times`, world.witnesses);
});
