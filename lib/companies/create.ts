import { randomUUID } from "node:crypto";
import type { Transaction } from "#db/client.ts";
import { companies, companyUsers, subscriptions } from "#db/schema/index.ts";
import { alsoInCompany } from "#db/tenant.ts";
import { findOrAddPerson } from "#lib/auth/people.ts";
import type { Locale } from "#lib/locale.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { sqlNow } from "#lib/time.ts";

type Contact = { firstName: string; lastName: string; email: string; mobile: string };
type NewCompany = { name: string; organisationNumber: string; locale: Locale };

/** A company that nobody has confirmed yet, with its administrator. The transaction works for it from here on. */
export async function createCompany(tx: Transaction, { name, organisationNumber, locale }: NewCompany, contact: Contact) {
  const id = randomUUID();
  await alsoInCompany(tx, id);
  await tx.insert(companies).values({ id, name, organisationNumber, createdAt: sqlNow() });

  const personId = await findOrAddPerson(tx, { ...contact, locale });
  const asked = { companyId: id, personId, role: "administrator" as const, isMainContact: true, invitedAs: fullNameOf(contact) };
  await tx.insert(companyUsers).values({ ...asked, addedAt: sqlNow() });
  return { id, name };
}

/** Activates a service for a company. Unconfirmed, and therefore not billed, until its terms are accepted. */
export async function activateService(tx: Transaction, companyId: string, service: Service): Promise<void> {
  await tx.insert(subscriptions).values({ companyId, service, activatedAt: sqlNow() }).onConflictDoNothing();
}
