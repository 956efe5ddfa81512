import fc from "fast-check";
import { expect } from "vitest";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import type { Model, singly } from "./attempt.ts";
import { aCast, belongingsOf } from "./cast.ts";
import { listBreaches } from "./invariants.ts";
import { aLife, people } from "./life.ts";
import { others, verbs } from "./moves.ts";
import { grownBy, rowsOf } from "./rows.ts";
import { Tally } from "./tally.ts";
import { aWorld, leave } from "./world.ts";

const { MODEL_RUNS, MODEL_SEED, MODEL_PATH } = process.env;

/** Half of them in each of the two tests. After `enough` lives every move has been done at least once. */
const numRuns = Number(MODEL_RUNS ?? 40) / 2;
const enough = 250;

/** The ordinary run lives through the same lives each time, so that it fails only for a change; a longer one looks for others. */
const seed = MODEL_SEED ? Number(MODEL_SEED) : MODEL_RUNS ? Date.now() : 2026;

/** For a computer that is busy with other things. */
export const anHour = 3_600_000;

/** Forty steps on average. */
const steps = { maxCommands: 130, size: "max" } as const;

const beginnings = fc.record({
  known: fc.constantFrom("unknown", "unknown", "existing-customer", "service-only"),
  maria: fc.constantFrom("all-customers", "own-customers", "out-of-sight"),
  sarasContact: fc.constantFrom(...people),
});

/** Lives of a collaboration at random: after every step the database holds what the model holds, and at the end no promise is broken. */
export async function liveThrough(attempts: (typeof singly)[]): Promise<void> {
  const cast = await aCast();
  const belongings = await belongingsOf(cast);
  const tally = new Tally();
  const lives = fc.asyncProperty(beginnings, fc.commands(attempts, steps), async (beginning, commands) => {
    const model: Model = { life: aLife(beginning), tally, story: [], vain: new Set() };
    const world = await aWorld(cast, model.life);
    const before = await rowsInEveryTable();
    try {
      await fc.asyncModelRun(() => ({ model, real: world }), commands);
      expect(await listBreaches(world)).toEqual([]);
      expect(grownBy(before, await rowsInEveryTable())).toEqual(rowsOf(model.life));
    } catch (error) {
      throw new Error(["What has happened:", ...model.story].join("\n"), { cause: error });
    } finally {
      await leave(world);
    }
  });
  await fc.assert(lives, { numRuns, seed, ...(MODEL_PATH && { path: MODEL_PATH }) });

  expect(await belongingsOf(cast)).toEqual(belongings);
  console.log(`${numRuns} lives, ${tally.steps} steps, ${tally.refusals} refusals`);
  if (numRuns >= enough && !MODEL_PATH) expect(Object.keys({ ...verbs, ...others }).filter((name) => !tally.done.has(name))).toEqual([]);
}
