import { desc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Transaction } from "#db/client.ts";
import { auditEvents, collaborations, invitations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { rowsOf } from "#lib/nested.ts";
import { aRequest } from "#tests/support/cast/requests.ts";

const lines = (tx: Transaction, chain: string | typeof collaborations.id) =>
  tx
    .select({
      at: auditEvents.occurredAt,
      details: auditEvents.details,
      office: auditEvents.officeId,
      like: sql<string>`${auditEvents.occurredAt} at time zone 'utc' || 'Z'`,
    })
    .from(auditEvents)
    .where(eq(auditEvents.chain, chain))
    .orderBy(desc(auditEvents.position));

const replaced = (tx: Transaction) =>
  tx.select({ at: invitations.replacedAt }).from(invitations).where(eq(invitations.collaborationId, collaborations.id));

test("rows inside a row are those that the question gives by itself, in its order and with its dates", async () => {
  const { employee, collaboration } = await aRequest();
  await remindCollaboration(employee, collaboration.id);

  await inOffice(employee, async (tx) => {
    const [found] = await tx
      .select({ id: collaborations.id, history: rowsOf(lines(tx, collaborations.id)), replaced: rowsOf(replaced(tx)) })
      .from(collaborations)
      .where(eq(collaborations.id, collaboration.id));

    expect(found).toEqual({ id: collaboration.id, history: await lines(tx, collaboration.id), replaced: [{ at: null }] });
    expect(found?.history).toMatchObject([{ at: expect.any(Date), like: expect.any(String) }, { at: expect.any(Date) }]);
  });
});

test("where there are none the list is empty", async () => {
  const { employee } = await aRequest();

  const [found] = await inOffice(employee, (tx) => tx.select({ none: rowsOf(lines(tx, employee.employeeId)) }).from(collaborations));

  expect(found).toEqual({ none: [] });
});
