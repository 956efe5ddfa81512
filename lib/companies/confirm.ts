import { and, eq, isNull } from "drizzle-orm";
import { send, type Transaction } from "#db/client.ts";
import { companies, subscriptions } from "#db/schema/index.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { sqlNow } from "#lib/time.ts";

/**
 * One at a time asks, answers or takes back for one legal person: of two companies created for it only the first can be confirmed,
 * and no service goes while somebody asks for it. Comes before any row is locked.
 */
export async function lockLegalPerson(tx: Transaction, organisationNumber: string): Promise<void> {
  await send(tx, "select pg_advisory_xact_lock(hashtextextended($1, 2))", [organisationNumber]);
}

export async function lockCompany(tx: Transaction, companyId: string): Promise<void> {
  await send(tx, "select pg_advisory_xact_lock(hashtextextended(organisation_number, 2)) from companies where id = $1", [companyId]);
}

/** Says whether this confirmed a company that nobody had confirmed before. */
export async function confirmCompany(tx: Transaction, companyId: string): Promise<boolean> {
  const confirmed = await tx
    .update(companies)
    .set({ confirmedAt: sqlNow() })
    .where(and(eq(companies.id, companyId), isNull(companies.confirmedAt)))
    .returning({ id: companies.id });
  return confirmed.length > 0;
}

export async function confirmService(tx: Transaction, companyId: string, service: Service): Promise<void> {
  const live = and(eq(subscriptions.companyId, companyId), eq(subscriptions.service, service), isNull(subscriptions.endedAt));
  await tx
    .update(subscriptions)
    .set({ confirmedAt: sqlNow() })
    .where(and(live, isNull(subscriptions.confirmedAt)));
}
