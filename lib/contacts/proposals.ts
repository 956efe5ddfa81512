import { and, desc, eq } from "drizzle-orm";
import { administratorProposals, employees, people } from "#db/schema/index.ts";
import { inOffice, lookingFor } from "#db/tenant.ts";
import { closedAs } from "#lib/companies/proposals.ts";
import { findConfirmedCompany } from "#lib/companies/queries.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { fullNameSql } from "#lib/names.ts";
import type { Employee } from "#lib/who.ts";
import { obstacleToProposing } from "./obstacle.ts";

/** What the office has proposed for a customer, the latest first; whether there is a company to propose anybody for, and what hinders it. */
export async function showProposals(employee: Employee, customerId: string) {
  return inOffice(employee, async (tx) => {
    const customer = await findCustomer(tx, employee, customerId);
    if (!customer) return undefined;
    const rows = await tx
      .select({
        proposal: administratorProposals,
        proposer: fullNameSql(people),
      })
      .from(administratorProposals)
      .innerJoin(employees, eq(employees.id, administratorProposals.proposedById))
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(administratorProposals.customerId, customerId), eq(administratorProposals.officeId, employee.officeId)))
      .orderBy(desc(administratorProposals.proposedAt), administratorProposals.id)
      .limit(50);
    await lookingFor(tx, customer.organisationNumber);
    const company = await findConfirmedCompany(tx, customer.organisationNumber);
    const obstacle = company && (await obstacleToProposing(tx, employee, company.id));
    return {
      isKnown: company !== undefined,
      obstacle,
      proposals: rows.map(({ proposal, proposer }) => ({ ...proposal, proposer, ...closedAs(proposal) })),
    };
  });
}

export type ShownProposals = NonNullable<Awaited<ReturnType<typeof showProposals>>>;
