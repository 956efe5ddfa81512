import { and, eq, getTableColumns } from "drizzle-orm";
import { readInOffice } from "#db/reading.ts";
import { customers, employees, people } from "#db/schema/index.ts";
import { employeeName } from "#lib/auth/people.ts";
import type { Employee } from "#lib/auth/who.ts";
import { isId } from "#lib/identifiers.ts";
import { inSightOf } from "./find.ts";

const { officeId: _office, searchText: _search, contactWords: _words, ...card } = getTableColumns(customers);

/** The customer's card, with the name of the responsible employee; nothing for one out of sight. */
export async function showCustomer(employee: Employee, customerId: string) {
  if (!isId(customerId)) return undefined;
  const [customer] = await readInOffice(employee, (tx) =>
    tx
      .select({ ...card, responsible: employeeName })
      .from(customers)
      .innerJoin(employees, eq(employees.id, customers.responsibleId))
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(customers.id, customerId), inSightOf(employee))),
  );
  return customer;
}

export type CustomerCard = NonNullable<Awaited<ReturnType<typeof showCustomer>>>;
