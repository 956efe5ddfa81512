import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { contacts, customers, employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { texts } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { now } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { cellOf, columns, headingOf } from "./columns.ts";
import { describing } from "./describe.ts";
import { type FileFormat, fileOf } from "./file.ts";
import { type CustomerFilter, filtered } from "./filter.ts";

/** All customers that the filter shows to this employee, by name, in a file that an import takes back unchanged. */
export async function exportCustomers(employee: Employee, filter: CustomerFilter, format: FileFormat, locale: Locale) {
  const rows = await inOffice(employee, async (tx) => {
    const found = await describeAll(tx, employee, filter);
    const { officeId } = employee;
    const details = { customers: found.length, format };
    await record(tx, { chain: officeId, officeId }, { actor: employee, action: "customers exported", details });
    return found;
  });
  const { customers: name } = texts[locale].imports.files;
  const headings = columns.map((column) => headingOf(column, locale));
  const cells = rows.map((customer) => columns.map((column) => cellOf(column, customer, locale)));
  return { name: `${name.toLowerCase()}-${dayInTable(now())}.${format}`, content: await fileOf(format, name, headings, cells) };
}

async function describeAll(tx: Transaction, employee: Employee, filter: CustomerFilter) {
  return tx
    .select(describing)
    .from(customers)
    .innerJoin(employees, eq(employees.id, customers.responsibleId))
    .innerJoin(people, eq(people.id, employees.personId))
    .leftJoin(contacts, and(eq(contacts.customerId, customers.id), contacts.isMain, isNull(contacts.removedAt)))
    .where(filtered(tx, employee, filter))
    .orderBy(asc(sql`${customers.name} collate "sv-SE-x-icu"`), customers.id);
}
