import { and, desc, eq, isNotNull, isNull, ne, not, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, companies, companyUsers, people, subscriptions } from "#db/schema/index.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { mayAnswerThere } from "#lib/standing/places.ts";
import { addressed } from "#lib/standing/recipients.ts";
import { statusSql } from "#lib/standing/status.ts";
import { hasLapsed } from "./end-service.ts";

export async function findConfirmedCompany(tx: Transaction, organisationNumber: string) {
  const [company] = await tx
    .select({ id: companies.id, name: companies.name })
    .from(companies)
    .where(and(eq(companies.organisationNumber, organisationNumber), isNotNull(companies.confirmedAt)));
  return company;
}

export async function isUnconfirmed(tx: Transaction, companyId: string): Promise<boolean> {
  return (await tx.$count(companies, and(eq(companies.id, companyId), isNull(companies.confirmedAt)))) > 0;
}

/** Companies that other requests created for the same legal person and that nobody has confirmed. */
export async function listUnconfirmedDuplicates(tx: Transaction, company: { id: string; organisationNumber: string }) {
  return tx
    .select({ id: companies.id })
    .from(companies)
    .where(
      and(
        eq(companies.organisationNumber, company.organisationNumber),
        ne(companies.id, company.id),
        isNull(companies.confirmedAt),
        isNull(companies.takenBackAt),
      ),
    )
    .orderBy(companies.id)
    .limit(100);
}

/** A company has a service when somebody has accepted its terms; what a waiting request activated does not count yet, nor what ends with a due end. */
export async function hasService(tx: Transaction, companyId: string, service: Service): Promise<boolean> {
  const live = and(eq(subscriptions.companyId, companyId), eq(subscriptions.service, service), isNull(subscriptions.endedAt));
  const confirmed = and(live, isNotNull(subscriptions.confirmedAt), not(hasLapsed(tx, { companyId, service })));
  return (await tx.$count(subscriptions, confirmed)) > 0;
}

/** Whether an office and a company have an active collaboration. */
export async function workTogether(tx: Transaction, { officeId, companyId }: { officeId: string; companyId: string }): Promise<boolean> {
  const theirs = and(eq(collaborations.officeId, officeId), eq(collaborations.companyId, companyId));
  return (await tx.$count(collaborations, and(theirs, sql`${statusSql()} = 'active'`))) > 0;
}

/** The people who may answer for a company, main contact first. Whom the company has only invited is not one of them. */
export async function listAdministrators(tx: Transaction, companyId: string) {
  return tx
    .select(addressed)
    .from(companyUsers)
    .innerJoin(people, eq(people.id, companyUsers.personId))
    .where(and(eq(companyUsers.companyId, companyId), mayAnswerThere(), isNull(people.disabledAt)))
    .orderBy(desc(companyUsers.isMainContact), companyUsers.addedAt, people.id)
    .limit(50);
}
