import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { contacts } from "#db/schema/index.ts";
import { recordCardChanges } from "#lib/customers/record-changes.ts";
import { findTaken } from "./update-rows.ts";
import type { Values } from "./values.ts";
import { changeCards, findUnchanged, type Mark, markRows, type Row, type Work } from "./write.ts";

/** Gives customers that an import changed their former values back; whoever has been changed since stays. */
export async function restoreRows({ tx, employee, importId }: Work, rows: Row[]): Promise<void> {
  const { officeId } = employee;
  const changed = rows.map(({ line, customerId, before, after }) => ({
    line,
    id: customerId ?? "",
    after: after ?? {},
    values: formerly(before ?? {}, after ?? {}),
    gotContact: after?.contactFirstName !== undefined && before?.contactFirstName === null,
  }));
  const held = await findUnchanged(
    tx,
    officeId,
    changed.map(({ id, after }) => ({ id, values: after })),
  );
  const taken = await findTaken(tx, employee, changed);
  const withContact = changed.filter(({ id, gotContact }) => gotContact && held.has(id)).map(({ id }) => id);
  const crowded = await findCrowded(tx, officeId, withContact);
  const possible = changed.filter(({ id }) => held.has(id) && !taken.has(id) && !crowded.has(id));

  const alone = possible.filter(({ gotContact }) => gotContact).map(({ id }) => id);
  await tx.delete(contacts).where(and(eq(contacts.officeId, officeId), inArray(contacts.customerId, alone)));
  await changeCards(tx, employee, possible);
  const ids = new Set(possible.map(({ id }) => id));
  const marks = changed.map(({ id, line }): Mark => {
    if (ids.has(id)) return { line, undo: "restored" };
    return { line, undo: "kept", problems: [{ problem: taken.has(id) && held.has(id) ? "numberTakenMeanwhile" : "changedSince" }] };
  });
  await markRows(tx, importId, marks);
  const recorded = possible.map(({ id, after, values }) => ({ customerId: id, before: after, after: values }));
  await recordCardChanges(tx, employee, recorded);
}

/** What the import changed, as it was; a contact that it added is taken away as a whole. */
function formerly(before: Values, after: Values): Values {
  const fields = Object.keys(after).filter((field) => before.contactFirstName !== null || !field.startsWith("contact"));
  return Object.fromEntries(fields.map((field) => [field, before[field] ?? null]));
}

/** Those of the customers that have had more than the one contact. */
async function findCrowded(tx: Transaction, officeId: string, ids: string[]): Promise<Set<string>> {
  const found = await tx
    .select({ id: contacts.customerId })
    .from(contacts)
    .where(and(eq(contacts.officeId, officeId), inArray(contacts.customerId, ids)))
    .groupBy(contacts.customerId)
    .having(sql`count(*) > 1`);
  return new Set(found.map(({ id }) => id));
}
