import { and, asc, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { documentEvents, documents } from "#db/schema/index.ts";
import { markHandled, reopen } from "#lib/exchange/chosen/handle.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { countDocuments } from "#lib/exchange/views/count.ts";
import { documentsAtOnce } from "#lib/standing/limits.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { aMailbox, aMailboxOf, aSentInvoice, brokenInvoice } from "#tests/support/cast/mailboxes.ts";
import { manyOf } from "#tests/support/cast/many-documents.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const told = (ids: string[]) =>
  superuser
    .select({ event: documentEvents.event, by: documentEvents.actorName, office: documentEvents.byOfficeName })
    .from(documentEvents)
    .where(and(inArray(documentEvents.chain, ids), inArray(documentEvents.event, ["handled", "reopened"])))
    .orderBy(asc(documentEvents.occurredAt), asc(documentEvents.position));

test("what nobody needs to do anything about is marked over several mailboxes at once, told of in each, and taken back", async () => {
  const anna = await anEmployee();
  const [berg, ek, other] = [await aMailboxOf(anna), await aMailboxOf(anna), await aMailbox()];
  const ids: string[] = [];
  for (const one of [berg, ek]) ids.push((await sendInvoice(one.head, brokenInvoice(one, other))).documentId!);

  const { handled } = await markHandled(anna, [...ids, ...ids, "nonsense"]);

  expect(handled.toSorted()).toEqual(ids.toSorted());
  expect(await countDocuments(anna)).toEqual({ attention: 0 });
  expect(await markHandled(anna, ids)).toEqual({ handled: [] });
  expect(await reopen(berg.head, ids)).toEqual({ handled: [ids[0]] });
  expect(await countDocuments(anna)).toEqual({ attention: 1 });
  const byAnna = { event: "handled", by: anna.name, office: anna.officeName };
  expect(await told(ids)).toEqual([byAnna, byAnna, { event: "reopened", by: berg.head.name, office: null }]);
});

test("fifty are marked at once, and no more", async () => {
  const berg = await aMailbox();
  await manyOf(berg, documentsAtOnce + 5);
  const all = await superuser.select({ id: documents.id }).from(documents).where(eq(documents.companyId, berg.companyId));

  const { handled } = await markHandled(
    berg.head,
    all.map(({ id }) => id),
  );

  expect([documentsAtOnce, handled.length]).toEqual([50, 50]);
});

test("marked by two at once it is told of once", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const id = await aSentInvoice(berg, ek);

  const both = await Promise.all([markHandled(berg.head, [id]), markHandled(berg.atOffice, [id])]);

  expect(both.flatMap(({ handled }) => handled)).toEqual([id]);
  expect(await told([id])).toHaveLength(1);
  const [row] = await superuser.select({ handledAt: documents.handledAt }).from(documents).where(eq(documents.id, id));
  expect(row?.handledAt).toBeInstanceOf(Date);
});
