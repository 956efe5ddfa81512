import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { contacts, customers, importRows } from "#db/schema/index.ts";
import { recordForEach } from "#lib/audit/record.ts";
import { fullNameOf } from "#lib/names.ts";
import { cardOf } from "./add-contacts.ts";
import { type Mark, markRows, type Row, type Work } from "./write.ts";

type Contact = Row & { contactId: string | null };

/**
 * Takes away contacts that an import added to customers who were there before; those changed since, or the main one of several, stay. A customer
 * that the import added goes or stays with all of its contacts, which has been settled before.
 */
export async function removeContactRows({ tx, employee, importId }: Work, rows: Contact[]): Promise<void> {
  const { officeId } = employee;
  const ofKept = await keptCustomersIn(tx, importId);
  const customerIds = rows.flatMap(({ customerId }) => customerId ?? []);
  const there = await listThere(tx, officeId, customerIds);
  const left = new Set((await listCustomers(tx, officeId, customerIds)).map(({ id }) => id));
  const isFree = ({ contactId, customerId, after }: Contact): boolean => {
    const contact = there.find(({ id }) => id === contactId);
    const isLast = there.filter((other) => other.customerId === customerId).length === 1;
    const card = cardOf(after ?? {});
    const isUnchanged =
      contact &&
      Object.entries(card).every(([field, value]) => Object.entries(contact).some(([own, now]) => own === field && now === value));
    return Boolean(isUnchanged) && !ofKept.has(customerId) && (!contact?.isMain || isLast);
  };
  const free = rows.filter(isFree);
  const ids = free.flatMap(({ contactId }) => contactId ?? []);
  await tx.delete(contacts).where(and(eq(contacts.officeId, officeId), inArray(contacts.id, ids)));

  const marks = rows.map((row): Mark => {
    const isGone = free.includes(row) || !left.has(row.customerId ?? "");
    return isGone ? { line: row.line, undo: "removed" } : { line: row.line, undo: "kept", problems: [{ problem: "changedSince" }] };
  });
  await markRows(tx, importId, marks);
  const lines = free.map(({ customerId, after }) => ({ customerId: customerId ?? "", details: { name: fullNameOf(cardOf(after ?? {})) } }));
  await recordForEach(tx, { officeId, lines }, { actor: employee, action: "contact removed" });
}

/** Customers that the import added and that stay. */
async function keptCustomersIn(tx: Transaction, importId: string): Promise<Set<string | null>> {
  const rows = await tx
    .select({ id: importRows.customerId })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(importRows.outcome, "added"), eq(importRows.undo, "kept")));
  return new Set(rows.map(({ id }) => id));
}

const listThere = (tx: Transaction, officeId: string, customerIds: string[]) =>
  tx
    .select({
      id: contacts.id,
      customerId: contacts.customerId,
      isMain: contacts.isMain,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      role: contacts.role,
      email: contacts.email,
      mobile: contacts.mobile,
    })
    .from(contacts)
    .where(and(eq(contacts.officeId, officeId), inArray(contacts.customerId, customerIds), isNull(contacts.removedAt)));

const listCustomers = (tx: Transaction, officeId: string, ids: string[]) =>
  tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.officeId, officeId), inArray(customers.id, ids)))
    .orderBy(sql`1`);
