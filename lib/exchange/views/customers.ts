import { and, eq, sql } from "drizzle-orm";
import type { Places, Writer } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { collaborations, customers } from "#db/schema/index.ts";
import { mailboxOpensTo } from "#lib/access/mailbox.ts";
import { asked } from "#lib/kept.ts";
import type { Employee } from "#lib/who.ts";

/** More than these are no choice: whoever has them looks for a customer by name. */
const mostChoices = 200;

/** The customers whose mailboxes open to an employee, by name; none where there are too many to choose from. */
export async function listMailboxCustomers(employee: Employee): Promise<{ id: string; name: string }[]> {
  const { officeId, employeeId } = employee;
  const found = await readInOffice(employee, askCustomers({}, { officeId, employeeId }));
  return found.length > mostChoices ? [] : found;
}

const askCustomers = asked((from: Writer, at: Places<"officeId" | "employeeId">) =>
  from
    .selectDistinct({ id: customers.id, name: customers.name, order: sql`${customers.name} collate "sv-SE-x-icu"` })
    .from(collaborations)
    .innerJoin(customers, eq(customers.id, collaborations.customerId))
    .where(
      and(
        eq(collaborations.officeId, at.officeId),
        eq(collaborations.service, "digital-invoices"),
        mailboxOpensTo({ officeId: at.officeId, employeeId: at.employeeId }, collaborations.companyId),
      ),
    )
    .orderBy(sql`${customers.name} collate "sv-SE-x-icu"`, customers.id)
    .limit(mostChoices + 1),
);
