import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { contacts } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { lockCustomer } from "#lib/customers/find.ts";
import { historyOf } from "#lib/customers/history.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { moveMain } from "./change.ts";
import { findContact } from "./queries.ts";

type Place = { customerId: string; contactId: string };
type Result = Outcome<{ contactId: string }, "unknown-contact">;

/** When it was the main contact, the one who has been a contact longest takes over. */
export async function removeContact(employee: Employee, { customerId, contactId }: Place): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const customer = await lockCustomer(tx, employee, customerId);
    const contact = customer && (await findContact(tx, customer, contactId));
    if (!contact || contact.removedAt) return { refusal: "unknown-contact" };

    await tx.update(contacts).set({ removedAt: sqlNow() }).where(eq(contacts.id, contactId));
    const heir = contact.isMain ? await findLongest(tx, customerId, contactId) : undefined;
    if (heir) await moveMain(tx, customer, heir.id);
    await record(tx, historyOf(customer), { actor: employee, action: "contact removed", details: { name: fullNameOf(contact) } });
    return { contactId };
  });
}

/** Undoes a removal: who was the main contact is so again. */
export async function restoreContact(employee: Employee, { customerId, contactId }: Place): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const customer = await lockCustomer(tx, employee, customerId);
    const contact = customer && (await findContact(tx, customer, contactId));
    if (!customer || !contact?.removedAt) return { refusal: "unknown-contact" };

    const isMain = contact.isMain || !(await findLongest(tx, customerId, contactId));
    await tx.update(contacts).set({ removedAt: null, isMain: false }).where(eq(contacts.id, contactId));
    if (isMain) await moveMain(tx, customer, contactId);
    await record(tx, historyOf(customer), { actor: employee, action: "contact restored", details: { name: fullNameOf(contact) } });
    return { contactId };
  });
}

async function findLongest(tx: Transaction, customerId: string, besides: string) {
  const [contact] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.customerId, customerId), isNull(contacts.removedAt), ne(contacts.id, besides)))
    .orderBy(asc(contacts.createdAt), contacts.id)
    .limit(1);
  return contact;
}
