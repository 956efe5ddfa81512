import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { readInOffice } from "#db/reading.ts";
import { contacts } from "#db/schema/index.ts";
import { findCustomerInSight } from "#lib/customers/find.ts";
import type { Employee } from "#lib/who.ts";

const shown = {
  id: contacts.id,
  firstName: contacts.firstName,
  lastName: contacts.lastName,
  role: contacts.role,
  email: contacts.email,
  mobile: contacts.mobile,
  isMain: contacts.isMain,
};

/** A customer's contacts, the main one first. None for a customer out of sight. */
export async function listContacts(employee: Employee, customerId: string) {
  return readInOffice(employee, async (tx) => {
    if (!(await findCustomerInSight(tx, employee, customerId))) return [];
    return tx
      .select(shown)
      .from(contacts)
      .where(and(eq(contacts.customerId, customerId), isNull(contacts.removedAt)))
      .orderBy(desc(contacts.isMain), asc(contacts.firstName), asc(contacts.lastName), contacts.id)
      .limit(200);
  });
}

export type Contact = Awaited<ReturnType<typeof listContacts>>[number];

/** The customer's contact with this id, removed or not. */
export async function findContact(tx: Transaction, { id: customerId }: { id: string }, contactId: string) {
  const [contact] = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.customerId, customerId)));
  return contact;
}
