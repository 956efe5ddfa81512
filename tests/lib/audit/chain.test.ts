import { randomUUID } from "node:crypto";
import { eq, type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { isChainWhole } from "#lib/audit/queries.ts";
import { record } from "#lib/audit/record.ts";
import { evidenceOf, isHistoryWhole } from "#tests/support/history.ts";
import { twentyAtOnce } from "#tests/support/locks.ts";
import { anActiveCollaboration } from "#tests/support/requests.ts";
import { superuser } from "#tests/support/superuser.ts";

const actor = { name: "Anna Lind" };

/** A history of so many lines, of an office of its own. */
async function aHistory(lines: number) {
  const subject = { chain: randomUUID(), officeId: randomUUID() };
  for (const place of Array(lines).keys()) {
    await inOffice(subject, (tx) => record(tx, subject, { actor, action: "task added", details: { place } }));
  }
  return { id: subject.chain, ...subject };
}

/** What only somebody with the keys of the database server can do: the triggers sleep. */
const tamper = (statement: SQL) =>
  superuser.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(statement);
  });

const rowsOf = (history: { chain: string }) =>
  superuser.select().from(auditEvents).where(eq(auditEvents.chain, history.chain)).orderBy(auditEvents.position);

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
  const [first, second, third] = await rowsOf(await aHistory(3));

  expect([first!.position, second!.position, third!.position]).toEqual([1, 2, 3]);
  expect([first!.previousHash, second!.previousHash, third!.previousHash]).toEqual([null, first!.hash, second!.hash]);
});

test("no history is not a whole one", async () => {
  expect(await isHistoryWhole({ id: randomUUID() })).toBe(false);
});

test.each([
  ["a changed word", (chain: string) => sql`update audit_events set action = 'task removed' where chain = ${chain} and position = 2`],
  ["a changed detail", (chain: string) => sql`update audit_events set details = '{"place": 7}' where chain = ${chain} and position = 1`],
  [
    "a changed minute",
    (chain: string) =>
      sql`update audit_events set occurred_at = occurred_at + interval '1 microsecond' where chain = ${chain} and position = 3`,
  ],
  ["a line removed from the middle", (chain: string) => sql`delete from audit_events where chain = ${chain} and position = 2`],
  ["the last line removed", (chain: string) => sql`delete from audit_events where chain = ${chain} and position = 3`],
  ["all lines removed", (chain: string) => sql`delete from audit_events where chain = ${chain}`],
  [
    "a line slipped in at the end",
    (chain: string) =>
      sql`insert into audit_events (chain, position, actor_name, action, hash) values (${chain}, 4, 'Nobody', 'task added', 'made up')`,
  ],
  [
    "two lines that changed places",
    (chain: string) => sql`update audit_events set position = case position when 1 then 12 when 2 then 1 else 3 end where chain = ${chain}`,
  ],
])("tampering is found: %s", async (_, tampering) => {
  const history = await aHistory(3);

  await tamper(tampering(history.chain));

  expect(await isHistoryWhole(history)).toBe(false);
});

test("a line slipped in between, with hashes that fit, does not fit the line after it", async () => {
  const history = await aHistory(3);
  const [first] = await rowsOf(history);

  await tamper(sql`update audit_events set position = position + 1 where chain = ${history.chain} and position = 3`);
  await tamper(sql`update audit_events set position = position + 1 where chain = ${history.chain} and position = 2`);
  await tamper(
    sql`insert into audit_events (chain, position, actor_name, action, previous_hash) values (${history.chain}, 2, 'Nobody', 'task added', ${first!.hash})`,
  );
  await tamper(sql`update audit_events a set hash = hash_of_row(to_jsonb(a)) where chain = ${history.chain} and position = 2`);

  expect(await isHistoryWhole(history)).toBe(false);
});

test("changed evidence is found", async () => {
  const { collaboration } = await anActiveCollaboration();

  await tamper(sql`update approvals set invoice_recipient = 'customer' where collaboration_id = ${collaboration.id}`);

  expect(await evidenceOf(collaboration)).toMatchObject([{ invoiceRecipient: "customer" }]);
  expect(await isHistoryWhole(collaboration)).toBe(false);
});

test("sixty lines written at once make one unbroken history", async () => {
  const history = await aHistory(1);

  await twentyAtOnce(async () => {
    for (const _ of Array(3))
      await inOffice(history, (tx) => record(tx, { chain: history.chain, officeId: history.officeId }, { actor, action: "task added" }));
  });

  expect((await rowsOf(history)).map(({ position }) => position)).toEqual(Array.from({ length: 61 }, (_, place) => place + 1));
  expect(await isHistoryWhole(history)).toBe(true);
});
