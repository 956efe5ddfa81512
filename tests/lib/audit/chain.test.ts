import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inOffice } from "#db/tenant.ts";
import { isChainWhole } from "#lib/audit/queries.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { isHistoryWhole } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { addLine, aHistory, linesOf } from "./lines.ts";

test("a history and the evidence in it add up, for the office that reads it as for anybody", async () => {
  const { employee, collaboration } = await anActiveCollaboration();

  expect(await isHistoryWhole(collaboration)).toBe(true);
  expect(await inOffice(employee, (tx) => isChainWhole(tx, collaboration.id))).toBe(true);
});

test("it adds up in whatever time zone and date style it is read", async () => {
  const history = await aHistory(2);

  const [answer] = await superuser.transaction(async (tx) => {
    await tx.execute(sql`set local timezone = 'Asia/Kolkata'`);
    await tx.execute(sql`set local datestyle = 'German'`);
    return tx.execute(sql`select is_chain_whole(${history.id}) as whole`);
  });

  expect(answer).toEqual({ whole: true });
});

test("each line carries the hash of the one before", async () => {
  const [first, second, third] = await linesOf(await aHistory(3));

  expect([first!.position, second!.position, third!.position]).toEqual([1, 2, 3]);
  expect([first!.previousHash, second!.previousHash, third!.previousHash]).toEqual([null, first!.hash, second!.hash]);
});

test("no history is not a whole one", async () => {
  expect(await isHistoryWhole({ id: randomUUID() })).toBe(false);
});

test("sixty lines written at once make one unbroken history", async () => {
  const history = await aHistory(1);

  await twentyAtOnce(async () => {
    for (const _ of Array(3)) await addLine(history);
  });

  expect((await linesOf(history)).map(({ position }) => position)).toEqual(Array.from({ length: 61 }, (_, place) => place + 1));
  expect(await isHistoryWhole(history)).toBe(true);
});
