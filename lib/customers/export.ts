import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { contacts, customers, employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { FileFormat } from "#lib/files/file.ts";
import { writeApart } from "#lib/files/write-apart.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { texts } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { now } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { cellOf, columns, headingOf } from "./columns.ts";
import { describing } from "./describe.ts";
import { type CustomerFilter, filtered } from "./filter.ts";

/** Customers that are in memory at once, however many an office has. */
const atOnce = 500;

/** All customers that the filter shows to this employee, by name, in a file that an import takes back unchanged. */
export async function exportCustomers(employee: Employee, filter: CustomerFilter, format: FileFormat, locale: Locale) {
  const { customers: title } = texts[locale].imports.files;
  const headings = columns.map((column) => headingOf(column, locale));
  const content = await writeApart(employee.officeId, { format, title, headings }, (add) =>
    inOffice(employee, async (tx) => {
      const { officeId } = employee;
      const ids = await listIds(tx, employee, filter);
      for (let from = 0; from < ids.length; from += atOnce) {
        const described = await listDescribed(tx, employee, ids.slice(from, from + atOnce));
        await add(described.map((customer) => columns.map((column) => cellOf(column, customer, locale))));
      }
      const details = { customers: ids.length, format };
      await record(tx, { chain: officeId, officeId }, { actor: employee, action: "customers exported", details });
    }),
  );
  return { name: `${title.toLowerCase()}-${calendarDay(now())}.${format}`, content };
}

async function listIds(tx: Transaction, employee: Employee, filter: CustomerFilter): Promise<string[]> {
  const found = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(filtered(tx, employee, filter))
    .orderBy(asc(sql`${customers.name} collate "sv-SE-x-icu"`), customers.id);
  return found.map(({ id }) => id);
}

/** In the order of the ids. */
async function listDescribed(tx: Transaction, { officeId }: Employee, ids: string[]) {
  const found = await tx
    .select({ ...describing, id: customers.id })
    .from(customers)
    .innerJoin(employees, eq(employees.id, customers.responsibleId))
    .innerJoin(people, eq(people.id, employees.personId))
    .leftJoin(contacts, and(eq(contacts.customerId, customers.id), contacts.isMain, isNull(contacts.removedAt)))
    .where(and(eq(customers.officeId, officeId), inArray(customers.id, ids)));
  const byId = new Map(found.map((customer) => [customer.id, customer]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
