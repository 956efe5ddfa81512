import { and, eq, isNull } from "drizzle-orm";
import { type AdministratorProposal, administratorProposals, companies, employees, offices, people } from "#db/schema/index.ts";
import { inCompany, inOperator } from "#db/tenant.ts";
import { fullNameSql } from "#lib/names.ts";
import type { CompanyUser } from "#lib/who.ts";

type Times = Pick<AdministratorProposal, "objectedAt" | "confirmedAt" | "refusedAt">;

export const proposalWaits = () =>
  and(isNull(administratorProposals.objectedAt), isNull(administratorProposals.confirmedAt), isNull(administratorProposals.refusedAt));

/** How a proposal ended and when, or that it waits. */
export function closedAs({ objectedAt, confirmedAt, refusedAt }: Times) {
  if (objectedAt) return { state: "objected" as const, closedAt: objectedAt };
  if (confirmedAt) return { state: "confirmed" as const, closedAt: confirmedAt };
  if (refusedAt) return { state: "refused" as const, closedAt: refusedAt };
  return { state: "waiting" as const, closedAt: undefined };
}

/** Proposals that nobody has decided on or objected to, the oldest first. */
export const listWaitingProposals = () =>
  inOperator((tx) =>
    tx
      .select({
        proposal: administratorProposals,
        company: companies.name,
        organisationNumber: companies.organisationNumber,
        office: offices.name,
        proposer: fullNameSql(people),
      })
      .from(administratorProposals)
      .innerJoin(companies, eq(companies.id, administratorProposals.companyId))
      .innerJoin(offices, eq(offices.id, administratorProposals.officeId))
      .innerJoin(employees, eq(employees.id, administratorProposals.proposedById))
      .innerJoin(people, eq(people.id, employees.personId))
      .where(proposalWaits())
      .orderBy(administratorProposals.proposedAt, administratorProposals.id)
      .limit(100),
  );

/** Whom an office has proposed as this company's administrator, when that waits. */
export async function findWaitingProposal({ companyId }: Pick<CompanyUser, "companyId">) {
  const [proposal] = await inCompany({ companyId }, (tx) =>
    tx
      .select({
        id: administratorProposals.id,
        name: fullNameSql(administratorProposals),
        reason: administratorProposals.reason,
        proposedAt: administratorProposals.proposedAt,
        office: offices.name,
        proposer: fullNameSql(people),
      })
      .from(administratorProposals)
      .innerJoin(offices, eq(offices.id, administratorProposals.officeId))
      .innerJoin(employees, eq(employees.id, administratorProposals.proposedById))
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(administratorProposals.companyId, companyId), proposalWaits())),
  );
  return proposal;
}
