import { and, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { Places, Writer } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { contacts, customers, employees, people, tasks } from "#db/schema/index.ts";
import { employeeName } from "#lib/auth/people.ts";
import { isId } from "#lib/identifiers.ts";
import { askedBy } from "#lib/kept.ts";
import { rowsOf } from "#lib/nested.ts";
import type { Employee } from "#lib/who.ts";
import { companyOf, latestNameProposal, nameDifference } from "./company-name.ts";
import { inSightOf } from "./find.ts";

const { officeId: _office, searchText: _search, contactWords: _words, ...card } = getTableColumns(customers);
const { firstName, lastName, email, mobile } = contacts;
const tasksOnCard = 5;

const askCard = askedBy((from, employee, { customerId }: Places<"customerId">) =>
  from
    .select({ ...card, responsible: employeeName })
    .from(customers)
    .innerJoin(employees, eq(employees.id, customers.responsibleId))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(eq(customers.id, customerId), inSightOf(employee))),
);

/** The customer's card, with the name of the responsible employee; nothing for one out of sight. */
export async function showCustomer(employee: Employee, customerId: string) {
  if (!isId(customerId)) return undefined;
  const [customer] = await readInOffice(employee, askCard(employee, {}, { customerId }));
  return customer;
}

export type CustomerCard = NonNullable<Awaited<ReturnType<typeof showCustomer>>>;

const askOverview = askedBy((from, employee, { customerId }: Places<"customerId">) =>
  from
    .select({
      ...card,
      responsible: employeeName,
      main: { firstName, lastName, email, mobile },
      tasks: rowsOf(listFirstTasks(from)),
      companies: rowsOf(companyOf(from, employee, customers.id)),
      namesProposed: rowsOf(latestNameProposal(from, employee, customers.id)),
    })
    .from(customers)
    .innerJoin(employees, eq(employees.id, customers.responsibleId))
    .innerJoin(people, eq(people.id, employees.personId))
    .leftJoin(contacts, and(eq(contacts.customerId, customers.id), contacts.isMain, isNull(contacts.removedAt)))
    .where(and(eq(customers.id, customerId), inSightOf(employee))),
);

/** The same for the customer's first page, with the main contact and the first of the tasks. */
export async function showOverview(employee: Employee, customerId: string) {
  if (!isId(customerId)) return undefined;
  const [overview] = await readInOffice(employee, askOverview(employee, {}, { customerId }));
  if (!overview) return undefined;
  const { companies, namesProposed, ...shown } = overview;
  return { ...shown, nameDifference: nameDifference(shown.name, companies[0], namesProposed[0]) };
}

export type CustomerOverview = NonNullable<Awaited<ReturnType<typeof showOverview>>>;

/** Of the customer at hand, active ones first. */
const listFirstTasks = (from: Writer) =>
  from
    .select({ name: tasks.name, owner: employeeName })
    .from(tasks)
    .innerJoin(employees, eq(employees.id, tasks.ownerId))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(eq(tasks.customerId, customers.id))
    .orderBy(sql`${tasks.deactivatedAt} nulls first`, desc(tasks.createdAt), tasks.id)
    .limit(tasksOnCard);
