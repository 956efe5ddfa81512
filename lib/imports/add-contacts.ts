import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { contacts, customers, importRows } from "#db/schema/index.ts";
import { recordForEach } from "#lib/audit/record.ts";
import { fullNameOf } from "#lib/names.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { isSamePerson, listContactsOf } from "./known-contacts.ts";
import type { Values } from "./values.ts";
import { leftOut, type Mark, markRows, type Row, type Work } from "./write.ts";

type Wanted = { line: number; customerId: string | undefined; isNew: boolean; values: Values };
type Added = { id: string; line: number; customerId: string; isNew: boolean; isMain: boolean; values: Values };

/** Adds the contacts of rows that say nothing else to the customers of their leads; whose customer was left out is left out too. */
export async function addContactRows({ tx, employee, importId }: Work, rows: Row[]): Promise<void> {
  const fresh = await customersAddedBy(tx, importId);
  const wanted = rows.map(({ line, customerId, after }): Wanted => {
    const own = fresh.get(String(after?.organisationNumber));
    return { line, customerId: customerId ?? own, isNew: !customerId, values: after ?? {} };
  });
  const ids = [...new Set(wanted.flatMap(({ customerId }) => customerId ?? []))];
  await lock(tx, employee, ids);
  const there = await listContactsOf(tx, employee.officeId, ids);
  const added: Added[] = [];
  const marks = wanted.map(({ line, customerId, isNew, values }): Mark => {
    if (!customerId) return leftOut(line, "leadLeftOut");
    const others = there.filter((contact) => contact.customerId === customerId);
    if (others.some((contact) => isSamePerson(values, contact))) return leftOut(line, "addedMeanwhile");
    const isMain = !others.some((contact) => contact.isMain) && !added.some((one) => one.customerId === customerId);
    const contact = { id: randomUUID(), line, customerId, isNew, isMain, values };
    added.push(contact);
    return { line, outcome: "contact-added", customerId, contactId: contact.id };
  });
  await keep(tx, employee, added);
  await markRows(tx, importId, marks);
}

/** By organisation number. */
async function customersAddedBy(tx: Transaction, importId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: importRows.customerId, number: sql<string>`${importRows.after} ->> 'organisationNumber'` })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(importRows.outcome, "added")));
  return new Map(rows.flatMap(({ id, number }) => (id ? [[number, id]] : [])));
}

const lock = (tx: Transaction, { officeId }: Employee, ids: string[]) =>
  tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.officeId, officeId), inArray(customers.id, ids)))
    .orderBy(customers.id)
    .for("update");

/** That a customer was added says its contacts too; one that was there already hears of each. */
async function keep(tx: Transaction, employee: Employee, added: Added[]): Promise<void> {
  if (added.length === 0) return;
  const { officeId } = employee;
  const cards = added.map(({ values, ...contact }) => ({ ...contact, ...cardOf(values) }));
  const rows = cards.map(({ line: _, isNew: __, ...card }) => ({ ...card, officeId, createdAt: sqlNow() }));
  await tx.insert(contacts).values(rows);
  const lines = cards.filter(({ isNew }) => !isNew).map((card) => ({ customerId: card.customerId, details: { name: fullNameOf(card) } }));
  await recordForEach(tx, { officeId, lines }, { actor: employee, action: "contact added" });
}

export const cardOf = (values: Values) => ({
  firstName: String(values.contactFirstName ?? ""),
  lastName: String(values.contactLastName ?? ""),
  role: wordOf(values.contactRole),
  email: wordOf(values.contactEmail),
  mobile: wordOf(values.contactMobile),
});

const wordOf = (value: Values[string] | undefined): string | null => (value === undefined || value === null ? null : String(value));
