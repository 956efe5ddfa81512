import { expect, test } from "vitest";
import { end } from "#tests/support/servers/product.ts";
import { rounds } from "../crash.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { aLoad, figuresOf } from "./load.ts";
import { probe } from "./probes.ts";
import { startServer, startWorker } from "./product.ts";
import { aWorld } from "./world.ts";

/** What stands in front of the servers sends nothing more to one that is about to be told to end. */
test("servers and workers that are replaced one by one under load fail no request", { timeout: 120_000 + 30_000 * rounds }, async () => {
  const world = await aWorld({ servers: [{}, {}], workers: [{}, {}] });
  const load = await aLoad(world, { cases: 8 * rounds, atOnce: 4 });
  const ended: number[] = [];

  const lived = load.run();
  for (let round = 1; round <= rounds; round++) {
    await load.reached(round * 6);
    const leaving = world.servers.shift()!;
    const since = performance.now();
    await Promise.all([end(leaving, "SIGTERM"), end(world.workers.shift()!, "SIGTERM")]);
    ended.push(performance.now() - since);
    world.servers.push(await startServer(world.environment));
    world.workers.push(startWorker(world.environment));
  }
  await lived;
  await world.settle();
  await probe(world, load.cases.slice(0, 4));

  console.log(`${figuresOf(world)}; ended after ${ended.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  expect(world.seen.filter(({ status }) => status === 0 || status >= 500)).toEqual([]);
  await expectPromisesKept(`replaced ${rounds} times`, world.witnesses);
});
