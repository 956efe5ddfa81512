import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Places } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { contacts, customers } from "#db/schema/index.ts";
import { inSightOf } from "#lib/customers/find.ts";
import { isId } from "#lib/identifiers.ts";
import { askedBy } from "#lib/kept.ts";
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
  return isId(customerId) ? readInOffice(employee, askContacts(employee, {}, { customerId })) : [];
}

const askContacts = askedBy((from, employee, { customerId }: Places<"customerId">) =>
  from
    .select(shown)
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .where(and(eq(contacts.customerId, customerId), inSightOf(employee), isNull(contacts.removedAt)))
    .orderBy(desc(contacts.isMain), asc(contacts.firstName), asc(contacts.lastName), contacts.id)
    .limit(200),
);

export type Contact = Awaited<ReturnType<typeof listContacts>>[number];

/** The customer's contact with this id, removed or not. */
export async function findContact(tx: Transaction, { id: customerId }: { id: string }, contactId: string) {
  const [contact] = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.customerId, customerId)));
  return contact;
}
