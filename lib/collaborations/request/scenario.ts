import type { Transaction } from "#db/client.ts";
import { alsoInCompany, lookingFor } from "#db/tenant.ts";
import { findConfirmedCompany, hasService, listAdministrators } from "#lib/companies/queries.ts";
import type { Service } from "#lib/services/catalogue.ts";

type Administrator = Awaited<ReturnType<typeof listAdministrators>>[number];

export type Finding =
  | { scenario: "existing-customer" | "service-only"; company: { id: string; name: string }; administrators: Administrator[] }
  | { scenario: "new-administrator" };

/** Finds by organisation number what activating will mean, and lets the transaction work for the company that it finds. */
export async function findScenario(tx: Transaction, organisationNumber: string, service: Service): Promise<Finding> {
  await lookingFor(tx, organisationNumber);
  const company = await findConfirmedCompany(tx, organisationNumber);
  if (!company) return { scenario: "new-administrator" };

  await alsoInCompany(tx, company.id);
  const scenario = (await hasService(tx, company.id, service)) ? "existing-customer" : "service-only";
  return { scenario, company, administrators: await listAdministrators(tx, company.id) };
}
