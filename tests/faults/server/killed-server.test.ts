import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { end } from "#tests/support/servers/product.ts";
import { rounds } from "../crash.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { aLoad, figuresOf } from "./load.ts";
import { probe } from "./probes.ts";
import { startServer } from "./product.ts";
import { someSenders } from "./sending.ts";
import { aWorld } from "./world.ts";

test("a server that is killed again and again while people activate, answer and send invoices loses and doubles nothing", {
  timeout: 300_000,
}, async () => {
  const began = performance.now();
  const world = await aWorld();
  const firstStart = performance.now() - began;
  const load = await aLoad(world, { cases: 8 * rounds, atOnce: 4 });
  const senders = await someSenders(world);
  const back: number[] = [];

  const lived = load.run();
  const sent = senders.run();
  for (let round = 1; round <= rounds; round++) {
    await load.reached(round * 6);
    await senders.isHalfway();
    await wait(round % 2 ? 0 : Math.random() * 400);
    await end(world.servers[0]!, "SIGKILL");
    const since = performance.now();
    world.servers[0] = await startServer(world.environment, world.servers[0]!.port);
    back.push(performance.now() - since);
  }
  await lived;
  senders.stop();
  await sent;
  await world.settle();
  await probe(world, load.cases.slice(0, 4));

  console.log(`${figuresOf(world)}; back after ${back.map((ms) => ms.toFixed(0)).join(", ")} ms; invoices ${JSON.stringify(senders.told)}`);
  // On a busy computer the first start takes long already.
  expect(Math.max(...back)).toBeLessThan(Math.max(5_000, 4 * firstStart));
  expect(senders.told.cut).toBeGreaterThan(0);
  await expectPromisesKept(`server killed ${rounds} times`, world.witnesses);
});
