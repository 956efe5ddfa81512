import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies } from "#db/schema/index.ts";
import { alsoInCompany, lookingFor } from "#db/tenant.ts";
import { hasService } from "#lib/companies/queries.ts";

/**
 * The company with a number, to which an invoice goes, when it is here with the service: from then on the transaction works for it too. Of an
 * invoice the number in its address comes before the one that is only stated.
 */
export async function findReceiver(tx: Transaction, number: string | undefined): Promise<{ id: string; name: string } | undefined> {
  if (!number) return undefined;
  await lookingFor(tx, number);
  const [company] = await tx
    .select({ id: companies.id, name: companies.name })
    .from(companies)
    .where(and(eq(companies.organisationNumber, number), isNotNull(companies.confirmedAt), isNull(companies.takenBackAt)));
  if (!company) return undefined;
  await alsoInCompany(tx, company.id);
  return (await hasService(tx, company.id, "digital-invoices")) ? company : undefined;
}
