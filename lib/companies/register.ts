import { randomUUID } from "node:crypto";
import { companies, companyUsers, subscriptions } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { findOrAddPerson } from "#lib/auth/people.ts";
import type { Locale } from "#lib/locale.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { sqlNow } from "#lib/time.ts";

type Administrator = { firstName: string; lastName: string; email: string; locale: Locale };
type Registration = { name: string; organisationNumber: string; administrators: [Administrator, ...Administrator[]]; services: Service[] };

/** A company that is in My Spiris on its own account, with the services that it already has. An operator's deed: nobody is signed in. */
export async function registerCompany({
  name,
  organisationNumber,
  administrators,
  services,
}: Registration): Promise<{ companyId: string }> {
  const companyId = randomUUID();
  return inCompany({ companyId }, async (tx) => {
    await tx.insert(companies).values({ id: companyId, name, organisationNumber, createdAt: sqlNow(), confirmedAt: sqlNow() });
    for (const [place, administrator] of administrators.entries()) {
      const personId = await findOrAddPerson(tx, administrator);
      const invitedAs = fullNameOf(administrator);
      const asked = { companyId, personId, role: "administrator" as const, isMainContact: place === 0, invitedAs };
      await tx.insert(companyUsers).values({ ...asked, addedAt: sqlNow() });
    }
    for (const service of services)
      await tx.insert(subscriptions).values({ companyId, service, activatedAt: sqlNow(), confirmedAt: sqlNow() });
    await record(tx, { chain: companyId, companyId }, { actor: { name: "Spiris" }, action: "company confirmed", details: { name } });
    return { companyId };
  });
}
