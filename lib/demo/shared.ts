import { randomUUID } from "node:crypto";
import { inCompany, lookingFor } from "#db/tenant.ts";
import { findConfirmedCompany } from "#lib/companies/queries.ts";
import { registerCompany } from "#lib/companies/register.ts";
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
    await registerCompany({ name, organisationNumber, administrators: order < 2 ? [main, peter] : [main], services: [...services] });
  }
}
