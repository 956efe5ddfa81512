import { test } from "vitest";
import { rounds } from "../crash.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { expectDecent } from "./decent.ts";
import { aLoad, figuresOf } from "./load.ts";
import { probe } from "./probes.ts";
import { threeAnswers, twentyActivations, twentyApprovals } from "./races.ts";
import { aWorld } from "./world.ts";

test("two servers and two workers on one database: one winner of each race, and all that one server would have done", {
  timeout: 120_000 + 20_000 * rounds,
}, async () => {
  const world = await aWorld({ servers: [{}, {}], workers: [{}, {}] });
  const load = await aLoad(world, { cases: 4 * rounds, atOnce: 4 });
  const won: Record<string, number> = {};

  const lived = load.run();
  for (let round = 1; round <= rounds; round++) {
    await twentyActivations(world, round % 2 === 0);
    await twentyApprovals(world, round % 2 === 1);
    const deed = await threeAnswers(world);
    won[deed] = (won[deed] ?? 0) + 1;
  }
  await lived;
  await world.settle();
  await probe(world, load.cases);

  console.log(`${figuresOf(world)}; of three at once won ${JSON.stringify(won)}`);
  expectDecent(world);
  await expectPromisesKept(`two servers, two workers, ${rounds} rounds`, world.witnesses);
});
