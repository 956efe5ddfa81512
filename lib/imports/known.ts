import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { contacts, customers, employees, offices, people } from "#db/schema/index.ts";
import { withPlainDomain } from "#lib/addresses.ts";
import { describing } from "#lib/customers/describe.ts";
import { fullNameSql } from "#lib/names.ts";
import { worksThere } from "#lib/standing/places.ts";
import type { Employee } from "#lib/who.ts";
import { listContactsOf } from "./known-contacts.ts";
import { meaningOf } from "./meaning.ts";
import type { TableRow } from "./table.ts";
import type { Values } from "./values.ts";

/** What the office has already, as far as the rows of a file touch it. */
export type Known = Awaited<ReturnType<typeof lookUp>>;
export type KnownCustomer = Awaited<ReturnType<typeof listTouched>>[number];

export async function lookUp(tx: Transaction, employee: Employee, rows: TableRow[]) {
  const numbers = rows.map(({ line, cells }) => ({
    line,
    number: cells.number ?? "",
    organisationNumber: numberOf(cells.organisationNumber ?? ""),
  }));
  const touched = await listTouched(tx, employee, numbers);
  const [office] = await tx.select({ locale: offices.locale }).from(offices).where(eq(offices.id, employee.officeId));
  const defaults: Values = { responsibleId: employee.employeeId, locale: office?.locale ?? employee.locale };
  return {
    customers: new Map(touched.map((customer) => [customer.organisationNumber, customer])),
    owners: new Map(touched.map((customer) => [customer.number, customer])),
    linesOf: { organisationNumber: linesBy(numbers, "organisationNumber"), number: linesBy(numbers, "number") },
    numberOf,
    contactsOf: Map.groupBy(await listContactsOf(tx, employee.officeId, idsOf(touched)), ({ customerId }) => customerId),
    responsible: await colleaguesByWord(tx, employee),
    defaults,
  };
}

/** The organisation number in a cell, or nothing. */
const numberOf = (cell: string): string => String(meaningOf("organisationNumber", cell).value ?? "");
const idsOf = (customersTouched: { id: string }[]) => customersTouched.map(({ id }) => id);

/** Archived ones too. */
const listTouched = (tx: Transaction, { officeId }: Employee, rows: { number: string; organisationNumber: string }[]) =>
  tx
    .select({ ...describing, id: customers.id, archivedAt: sql<string | null>`to_jsonb(${customers.archivedAt}) #>> '{}'` })
    .from(customers)
    .innerJoin(employees, eq(employees.id, customers.responsibleId))
    .innerJoin(people, eq(people.id, employees.personId))
    .leftJoin(contacts, and(eq(contacts.customerId, customers.id), contacts.isMain, isNull(contacts.removedAt)))
    .where(
      and(
        eq(customers.officeId, officeId),
        or(
          inArray(
            customers.organisationNumber,
            rows.map(({ organisationNumber }) => organisationNumber),
          ),
          inArray(
            customers.number,
            rows.map(({ number }) => number),
          ),
        ),
      ),
    );

function linesBy(rows: { line: number; number: string; organisationNumber: string }[], field: "number" | "organisationNumber") {
  const lines = new Map<string, number[]>();
  for (const row of rows) if (row[field]) lines.set(row[field], [...(lines.get(row[field]) ?? []), row.line]);
  return lines;
}

/** Who is meant by an e-mail address or a full name; two of the same name are told apart by address only. */
async function colleaguesByWord(tx: Transaction, { officeId }: Employee) {
  const colleagues = await tx
    .select({ id: employees.id, email: people.email, name: sql<string>`lower(${fullNameSql(people)})` })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(eq(employees.officeId, officeId), worksThere()));
  return (cell: string): { value: string; problem?: undefined } | { value?: undefined; problem: string } => {
    const word = cell.toLowerCase().replace(/\s+/g, " ");
    const [found, ...others] = colleagues.filter(({ email, name }) => withPlainDomain(word) === email || word === name);
    if (!found) return { problem: "unknownColleague" };
    return others.length > 0 ? { problem: "severalColleagues" } : { value: found.id };
  };
}
