import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import type { Employee } from "#lib/who.ts";
import { inSightOf } from "./find.ts";

/** The number after the highest one in use. */
export const nextNumber = (employee: Employee): Promise<string> => inOffice(employee, (tx) => nextNumberIn(tx, employee.officeId));

export async function nextNumberIn(tx: Transaction, officeId: string): Promise<string> {
  const [highest] = await tx
    .select({ number: sql<string | null>`max(${customers.number}::bigint)` })
    .from(customers)
    .where(and(eq(customers.officeId, officeId), sql`${customers.number} ~ '^[0-9]{1,15}$'`));
  return String(BigInt(highest?.number ?? "1000") + 1n);
}

/** The card that the office already has for a legal person, if the employee may see it. */
export async function findDuplicate(employee: Employee, typed: string) {
  const organisationNumber = organisationNumberFrom(typed);
  if (!organisationNumber) return undefined;
  const [twin] = await inOffice(employee, (tx) =>
    tx
      .select({ id: customers.id, name: customers.name, archivedAt: customers.archivedAt })
      .from(customers)
      .where(and(eq(customers.organisationNumber, organisationNumber), inSightOf(employee))),
  );
  return twin;
}
