import { eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { documents } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { removeOldDocuments } from "#lib/exchange/retention.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aFileBeside, aMailbox, aSentInvoice, brokenInvoice } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** As if so many days had passed since it came. */
const pastItsLastDay = (ids: string[], lastDay: ReturnType<typeof sql>) =>
  superuser.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.update(documents).set({ keptUntil: lastDay }).where(inArray(documents.id, ids));
  });

test("what was stopped goes after its last day with all that belongs to it, and nothing else does", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const sent = await aSentInvoice(berg, ek);
  const attached = [aFileBeside()];
  const [old, fresh] = [
    await sendInvoice(berg.head, brokenInvoice(berg, ek), { attached }),
    await sendInvoice(berg.head, brokenInvoice(berg, ek)),
  ];
  await pastItsLastDay([old.documentId!], sql`(now() at time zone 'Europe/Stockholm')::date - 1`);
  await pastItsLastDay([fresh.documentId!], sql`(now() at time zone 'Europe/Stockholm')::date`);

  expect(await removeOldDocuments()).toBe(1);

  const left = await superuser
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.companyId, berg.companyId))
    .orderBy(documents.enteredAt);
  expect(left).toEqual([{ id: sent }, { id: fresh.documentId }]);
  const traces = await superuser.execute(sql`select chain from document_events where chain = ${old.documentId}
    union all select document_id from payloads where document_id = ${old.documentId} union all select chain from chain_heads where chain = ${old.documentId}`);
  expect(traces).toEqual([]);
});

test("a year's bytes go as a whole when it is over, and not before", async () => {
  const drop = (year: string) => inSystem((tx) => tx.execute(sql`select drop_payloads_of(${sql.raw(year)})`));
  const thisYear = "extract(year from now() at time zone 'Europe/Stockholm')::int";
  const parts = async () =>
    (await superuser.execute(sql`select inhrelid::regclass::text as part from pg_inherits where inhparent = 'payloads'::regclass`)).map(
      ({ part }) => part,
    );
  await superuser.execute(sql`create table payloads_2024 partition of payloads for values from (2024) to (2025)`);
  await superuser.execute(sql`alter table payloads_2024 owner to app_owner`);

  await expect(drop(thisYear)).rejects.toMatchObject({ cause: { message: expect.stringContaining("until its last day") } });
  await drop("2024");

  expect(await parts()).not.toContain("payloads_2024");
  expect(await parts()).toContain("payloads_2034");
});
