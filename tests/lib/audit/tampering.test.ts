import { type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { evidenceOf, isHistoryWhole } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aHistory, linesOf } from "./lines.ts";

/** What only somebody with the keys of the database server can do: the triggers sleep. */
const tamper = (...statements: SQL[]) =>
  superuser.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const statement of statements) await tx.execute(statement);
  });

const moved = (chain: string, from: number, to: number) =>
  sql`update audit_events set position = ${to} where chain = ${chain} and position = ${from}`;

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
  ["two lines that changed places", (chain: string) => [moved(chain, 1, 12), moved(chain, 2, 1), moved(chain, 12, 2)]],
])("tampering is found: %s", async (_, tampering) => {
  const history = await aHistory(3);

  await tamper(...[tampering(history.id)].flat());

  expect(await isHistoryWhole(history)).toBe(false);
});

test("a line slipped in between, with hashes that fit, does not fit the line after it", async () => {
  const history = await aHistory(3);
  const [first] = await linesOf(history);

  await tamper(sql`update audit_events set position = position + 1 where chain = ${history.id} and position = 3`);
  await tamper(sql`update audit_events set position = position + 1 where chain = ${history.id} and position = 2`);
  await tamper(
    sql`insert into audit_events (chain, position, actor_name, action, previous_hash) values (${history.id}, 2, 'Nobody', 'task added', ${first!.hash})`,
  );
  await tamper(sql`update audit_events a set hash = hash_of_row(to_jsonb(a)) where chain = ${history.id} and position = 2`);

  expect(await isHistoryWhole(history)).toBe(false);
});

test("changed evidence is found", async () => {
  const { collaboration } = await anActiveCollaboration();

  await tamper(sql`update approvals set invoice_recipient = 'customer' where collaboration_id = ${collaboration.id}`);

  expect(await evidenceOf(collaboration)).toMatchObject([{ invoiceRecipient: "customer" }]);
  expect(await isHistoryWhole(collaboration)).toBe(false);
});
