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
  const [, company] = await Promise.all([lookingFor(tx, organisationNumber), findConfirmedCompany(tx, organisationNumber)]);
  if (!company) return { scenario: "new-administrator" };

  const [, isThere, administrators] = await Promise.all([
    alsoInCompany(tx, company.id),
    hasService(tx, company.id, service),
    listAdministrators(tx, company.id),
  ]);
  return { scenario: isThere ? "existing-customer" : "service-only", company, administrators };
}
