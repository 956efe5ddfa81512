import { and, eq, sql } from "drizzle-orm";
import type { Places, Writer } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { collaborations, companies, customers, offices } from "#db/schema/index.ts";
import { mailboxOpensTo } from "#lib/access/mailbox.ts";
import { asked } from "#lib/kept.ts";
import type { Employee } from "#lib/who.ts";

/**
 * The office's own company among its customers, and whether its mailbox opens to the employee; nothing where it is no customer. An office is
 * known as a company by its organisation number.
 */
export async function findOwnMailbox(employee: Employee): Promise<{ customerId: string; isOpen: boolean } | undefined> {
  const { officeId, employeeId } = employee;
  const [own] = await readInOffice(employee, askOwn({}, { officeId, employeeId }));
  return own;
}

const askOwn = asked((from: Writer, at: Places<"officeId" | "employeeId">) => {
  const opens = mailboxOpensTo({ officeId: at.officeId, employeeId: at.employeeId }, companies.id);
  const opened = sql`exists (select from ${collaborations} join ${companies} on ${companies.id} = ${collaborations.companyId} where ${and(eq(collaborations.customerId, customers.id), opens)})`;
  return from
    .select({ customerId: customers.id, isOpen: opened.mapWith(Boolean) })
    .from(customers)
    .innerJoin(offices, and(eq(offices.id, customers.officeId), eq(offices.organisationNumber, customers.organisationNumber)))
    .where(eq(customers.officeId, at.officeId));
});
