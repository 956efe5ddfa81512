import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { companyUsers, people } from "#db/schema/index.ts";
import { inCompany, lookingFor } from "#db/tenant.ts";
import { acceptPlace } from "#lib/companies/answer-place.ts";
import { findConfirmedCompany } from "#lib/companies/queries.ts";
import { registerCompany } from "#lib/companies/register.ts";
import { now } from "#lib/time.ts";
import { demoCustomers } from "./customers.ts";
import { addressFor, numberFor } from "./numbers.ts";

const peter = { firstName: "Peter", lastName: "Holmgren", email: "peter.holmgren@example.com", locale: "sv" } as const;

/** The companies that are in My Spiris beforehand. The first has two administrators; Peter Holmgren acts for it and for the next. */
export async function registerShared(): Promise<void> {
  const beforehand = demoCustomers.map((customer, place) => ({ ...customer, place })).filter(({ spiris }) => spiris);
  for (const [order, { name, form = "limited", contact = "", spiris, place }] of beforehand.entries()) {
    const organisationNumber = numberFor(form, place);
    const known = await inCompany({ companyId: randomUUID() }, async (tx) => {
      await lookingFor(tx, organisationNumber);
      return findConfirmedCompany(tx, organisationNumber);
    });
    if (known) continue;
    const [firstName = "", ...lastNames] = contact.split(" ");
    const main = { firstName, lastName: lastNames.join(" "), email: addressFor(contact, name), locale: "sv" } as const;
    const services = spiris === "served" ? (["digital-invoices"] as const) : [];
    const administrators = order < 2 ? ([main, peter] as const) : ([main] as const);
    const { companyId } = await registerCompany({ name, organisationNumber, administrators: [...administrators], services: [...services] });
    await acceptAll(companyId);
  }
}

/** Each by their own press. */
async function acceptAll(companyId: string) {
  const asked = await inCompany({ companyId }, (tx) =>
    tx
      .select({ person: people, invitationId: companyUsers.invitationId })
      .from(companyUsers)
      .innerJoin(people, eq(people.id, companyUsers.personId))
      .where(eq(companyUsers.companyId, companyId)),
  );
  for (const { person, invitationId } of asked) {
    const { id: personId, firstName, lastName, email, locale } = person;
    const signedIn = { personId, name: `${firstName} ${lastName}`, email, locale, signedInAt: now(), signedInBy: "code" } as const;
    await acceptPlace(signedIn, invitationId);
  }
}
