import { and, eq, sql } from "drizzle-orm";
import { customers, employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import { isId } from "#lib/identifiers.ts";
import { visibleTo } from "./find.ts";

/** The customer's card, with the name of the responsible employee; nothing for one out of sight. */
export async function showCustomer(employee: Employee, customerId: string) {
  if (!isId(customerId)) return undefined;
  const [customer] = await inOffice(employee, (tx) =>
    tx
      .select({
        id: customers.id,
        name: customers.name,
        number: customers.number,
        organisationNumber: customers.organisationNumber,
        responsible: sql<string>`${people.firstName} || ' ' || ${people.lastName}`,
        contactFirstName: customers.contactFirstName,
        contactLastName: customers.contactLastName,
        contactEmail: customers.contactEmail,
        contactMobile: customers.contactMobile,
        locale: customers.locale,
        createdAt: customers.createdAt,
      })
      .from(customers)
      .innerJoin(employees, eq(employees.id, customers.responsibleId))
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(customers.id, customerId), visibleTo(employee))),
  );
  return customer;
}

export type CustomerCard = NonNullable<Awaited<ReturnType<typeof showCustomer>>>;
