import { eq } from "drizzle-orm";
import { customers, employees } from "#db/schema/index.ts";
import { listActivity } from "#lib/audit/queries.ts";
import type { ChangedCard } from "#lib/customers/input.ts";
import type { Employee } from "#lib/who.ts";
import type { Customer } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Card = Omit<ChangedCard, "organisationNumber"> & { organisationNumber: string };

/** A customer's card as its form sends it back, but for what is written anew. */
export function cardOf(customer: Customer, written: Partial<Card> = {}): Card {
  const { number, name, shortName, organisationNumber, responsibleId, locale, email, phone, street, postcode, city } = customer;
  const { gln, vatPeriod, yearEndsIn, invoiceEmail, invoiceReference, paymentDays, notes } = customer;
  const who = { number, name, shortName, organisationNumber, responsibleId, locale };
  const where = { email, phone, street, postcode, city, gln };
  return { ...who, ...where, vatPeriod, yearEndsIn, invoiceEmail, invoiceReference, paymentDays, notes, ...written };
}

/** The customer as the database has it now. */
export async function rowOf({ id }: { id: string }) {
  const [row] = await superuser.select().from(customers).where(eq(customers.id, id));
  return row!;
}

/** The newest line of a customer's history with what it says. */
export async function lastLineOf(employee: Employee, { id }: { id: string }): Promise<Record<string, unknown> | undefined> {
  const [line] = await listActivity(employee, id, 1);
  return line && { actor: line.actor, action: line.action, ...line.details };
}

/** Somebody who has left the office. */
export const whoLeaves = ({ employeeId }: Employee) =>
  superuser.update(employees).set({ disabledAt: new Date() }).where(eq(employees.id, employeeId));

/** What the form of a new customer sends. */
export const typed = (fields: Record<string, string> = {}) => ({
  number: "1001",
  name: "Ågrens Bageri AB",
  shortName: "",
  organisationNumber: "556016-0680",
  responsibleId: "5f0f0f54-3b0e-4c55-9d07-0d2c6e1a0b11",
  locale: "sv",
  email: "",
  phone: "",
  street: "",
  postcode: "",
  city: "",
  gln: "",
  vatPeriod: "",
  yearEndsIn: "",
  invoiceEmail: "",
  invoiceReference: "",
  paymentDays: "",
  notes: "",
  ...fields,
});
