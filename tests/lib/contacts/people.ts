import { and, eq, isNull } from "drizzle-orm";
import { contacts } from "#db/schema/index.ts";
import { addContact } from "#lib/contacts/add.ts";
import type { ContactCard } from "#lib/contacts/input.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, type Customer } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Place = { customerId: string; contactId: string };

export const called = (firstName: string, lastName = "Ek"): ContactCard => ({ firstName, lastName, role: null, email: null, mobile: null });

/** A customer with nobody to talk to. */
export async function aCustomerWithout(employee: Employee): Promise<Customer> {
  const customer = await aCustomerOf(employee);
  await superuser.delete(contacts).where(eq(contacts.customerId, customer.id));
  return customer;
}

/** One more contact, and where it is. */
export async function aContactOf(customer: Customer, employee: Employee, firstName: string): Promise<Place> {
  const { contactId, refusal } = await addContact(employee, customer.id, called(firstName));
  if (!contactId) throw new Error(refusal);
  return { customerId: customer.id, contactId };
}

/** A customer with three contacts, who came in this order; the first is the main one. */
export async function aCustomerWithThree(anna: Employee) {
  const customer = await aCustomerWithout(anna);
  const add = (name: string) => aContactOf(customer, anna, name);
  return { customer, bo: await add("Bo"), ada: await add("Ada"), cleo: await add("Cleo") };
}

/** Who is shown, the main contact with a star. */
export const shownTo = async (employee: Employee, { id }: { id: string }) =>
  (await listContacts(employee, id)).map(({ firstName, isMain }) => (isMain ? `${firstName}*` : firstName));

/** How many main contacts there really are. */
export const mainContactsOf = ({ id }: { id: string }) =>
  superuser.$count(contacts, and(eq(contacts.customerId, id), eq(contacts.isMain, true), isNull(contacts.removedAt)));
