import { and, desc, eq, ne, or, sql } from "drizzle-orm";
import { companies, companyUsers, people } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { companyUserName } from "#lib/auth/people.ts";
import { belongsThere } from "#lib/standing/places.ts";
import type { CompanyUser } from "#lib/who.ts";

/** Who of the company's own people open its invoices and documents, with what they may do there, and whether an office may answer. */
export async function showDocumentReaders({ companyId }: Pick<CompanyUser, "companyId">) {
  return inCompany({ companyId }, async (tx) => {
    const [company] = await tx.select({ since: companies.officeMayAnswerAt }).from(companies).where(eq(companies.id, companyId));
    const opens = or(eq(companyUsers.role, "administrator"), ne(companyUsers.documents, "none"));
    const readers = await tx
      .select({ personId: people.id, name: companyUserName, role: companyUsers.role, level: companyUsers.documents })
      .from(companyUsers)
      .innerJoin(people, eq(people.id, companyUsers.personId))
      .where(and(eq(companyUsers.companyId, companyId), belongsThere(), opens))
      .orderBy(desc(companyUsers.isMainContact), companyUsers.role, sql`${companyUserName} collate "sv-SE-x-icu"`, people.id)
      .limit(200);
    return { officeMayAnswer: company?.since ?? null, readers };
  });
}

export type DocumentReaders = Awaited<ReturnType<typeof showDocumentReaders>>;
