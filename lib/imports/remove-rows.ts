import { and, eq, exists, inArray, isNull, ne, not } from "drizzle-orm";
import { auditEvents, collaborations, contacts, customers, tasks } from "#db/schema/index.ts";
import { findUnchanged, type Mark, markRows, type Row, type Work } from "./write.ts";

/** Removes customers that an import added; whoever has been used or changed since stays. */
export async function removeRows({ tx, employee, importId }: Work, rows: Row[]): Promise<void> {
  const { officeId } = employee;
  const added = rows.map(({ line, customerId, after }) => ({ line, id: customerId ?? "", values: after ?? {} }));
  const held = await findUnchanged(tx, officeId, added);
  const happened = tx
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(and(eq(auditEvents.customerId, customers.id), ne(auditEvents.action, "customer added")));
  const task = tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.customerId, customers.id));
  const collaboration = tx.select({ id: collaborations.id }).from(collaborations).where(eq(collaborations.customerId, customers.id));

  const unused = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        eq(customers.officeId, officeId),
        inArray(customers.id, [...held]),
        isNull(customers.archivedAt),
        not(exists(happened)),
        not(exists(task)),
        not(exists(collaboration)),
      ),
    );
  const ids = unused.map(({ id }) => id);
  await tx.delete(contacts).where(and(eq(contacts.officeId, officeId), inArray(contacts.customerId, ids)));
  await tx.delete(customers).where(and(eq(customers.officeId, officeId), inArray(customers.id, ids)));

  const marks = added.map(
    ({ id, line }): Mark => (ids.includes(id) ? { line, undo: "removed" } : { line, undo: "kept", problems: [{ problem: "usedSince" }] }),
  );
  await markRows(tx, importId, marks);
}
