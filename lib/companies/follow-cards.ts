import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, companies, customers, nameProposals } from "#db/schema/index.ts";
import { alsoInCompany } from "#db/tenant.ts";
import type { Employee } from "#lib/who.ts";
import { withdrawNames } from "./name-proposals.ts";

/**
 * A company that nobody has confirmed is called what the office that asks it calls its customer now. Once it is confirmed, the name is
 * the company's own to change: what the office has proposed goes when the card no longer says it.
 */
export async function followCards(tx: Transaction, employee: Employee, customerIds: string[]): Promise<void> {
  if (customerIds.length === 0) return;
  const asked = await tx
    .selectDistinct({ id: companies.id, name: customers.name })
    .from(collaborations)
    .innerJoin(companies, eq(companies.id, collaborations.companyId))
    .innerJoin(customers, eq(customers.id, collaborations.customerId))
    .where(and(inArray(customers.id, customerIds), isNull(companies.confirmedAt), sql`${companies.name} <> ${customers.name}`))
    .orderBy(companies.id);
  for (const { id, name } of asked) {
    await alsoInCompany(tx, id);
    await tx
      .update(companies)
      .set({ name })
      .where(and(eq(companies.id, id), isNull(companies.confirmedAt)));
  }
  const another = sql`${nameProposals.name} <> (select ${customers.name} from ${customers} where ${customers.id} = ${nameProposals.customerId})`;
  await withdrawNames(tx, employee, and(inArray(nameProposals.customerId, customerIds), another));
}
