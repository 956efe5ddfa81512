import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, companies, customers } from "#db/schema/index.ts";
import { alsoInCompany } from "#db/tenant.ts";

/**
 * A company that nobody has confirmed is called what the office that asks it calls its customer now. Once it is confirmed, the name is
 * the company's own to change.
 */
export async function followCards(tx: Transaction, customerIds: string[]): Promise<void> {
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
}
