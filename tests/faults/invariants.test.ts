import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Transaction } from "#db/client.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { countViolations, emptyIn, expectPromisesKept, tableOf, violationsIn } from "./invariants/check.ts";
import type { Witnesses } from "./invariants/counting.ts";
import { damages } from "./invariants/damages.ts";
import { aLedger } from "./invariants/ledger.ts";
import { aSample } from "./invariants/sample.ts";

type Known = Omit<Witnesses, "database">;

const sample = await aSample();

/** What the clients and the provider say, each time anew, so that a lie of theirs does not stay. */
const known = (): Known => {
  const ledger = aLedger();
  ledger.acknowledged.push(...sample.ledger.acknowledged);
  ledger.probes.push(...sample.ledger.probes);
  for (const id of sample.ledger.pressed) ledger.press(id);
  return { ledger, taken: new Map(sample.taken) };
};

/** How often each promise is broken in a world that is spoilt for so long. */
async function brokenIn(known: Known, spoil: (database: Transaction) => Promise<void>) {
  const broken: Record<number, number> = {};
  const undone = superuser.transaction(async (database) => {
    await spoil(database);
    for (const found of await countViolations({ ...known, database }))
      if (violationsIn(found).length) broken[found.number] = violationsIn(found).length;
    database.rollback();
  });
  await expect(undone).rejects.toThrow("Rollback");
  return broken;
}

test("where all is done as it should be, everything is counted and nothing is broken", async () => {
  await expectPromisesKept("an undisturbed world", known());
});

test.each(Object.entries(damages))("%s is counted", async (_, { spoil, breaks }) => {
  const broken = await brokenIn(known(), async (database) => {
    for (const statement of spoil) await database.execute(statement);
  });

  expect(broken).toEqual(breaks);
});

const lies: Record<string, { lie: (told: Known) => unknown; breaks: Record<number, number> }> = {
  "an acknowledged approval that is not there": { lie: ({ ledger }) => ledger.acknowledge("approved", randomUUID()), breaks: { 1: 1 } },
  "a letter that the provider took twice": {
    lie: ({ taken }) => taken.set("another key", { id: "another", letter: [...taken.values()][0]!.letter }),
    breaks: { 4: 1 },
  },
  "a letter that the provider never took": { lie: ({ taken }) => taken.delete([...taken.keys()][0]!), breaks: { 4: 1 } },
  "an answer that nobody sent": { lie: ({ ledger }) => ledger.pressed.clear(), breaks: { 6: 2 } },
  "somebody else's form": { lie: ({ ledger }) => ledger.tried({ promise: 7, what: "a form", gotThrough: true }), breaks: { 7: 1 } },
  "a code used twice": { lie: ({ ledger }) => ledger.tried({ promise: 10, what: "a code", gotThrough: true }), breaks: { 10: 1 } },
  "an ended session that is served": {
    lie: ({ ledger }) => ledger.tried({ promise: 11, what: "a page", gotThrough: true }),
    breaks: { 11: 1 },
  },
};

test.each(Object.entries(lies))("%s is counted", async (_, { lie, breaks }) => {
  const told = known();
  lie(told);

  expect(await brokenIn(told, async () => {})).toEqual(breaks);
});

test("a world in which nothing was done is not called whole", async () => {
  const found = await superuser.transaction((database) =>
    countViolations({ ledger: aLedger(), taken: new Map(), database }, [1, 4, 10, 11]),
  );

  expect(found.map((one) => [one.number, emptyIn(one)])).toEqual([
    [1, ["acknowledged"]],
    [4, ["accepted"]],
    [10, ["codes tried again"]],
    [11, ["requests on ended sessions"]],
  ]);
  expect(tableOf(found)).toContain("0 acknowledged");
});
