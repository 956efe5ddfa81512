import { createHash } from "node:crypto";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type AdministratorProposal, administratorProposals, companyUsers, offices, people } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { fullNameSql } from "#lib/names.ts";

export type ProposalFacts = Awaited<ReturnType<typeof listFacts>>;

/** What an operator reads before confirming a proposal, and the sign by which they say that they have read just that. */
export async function showFacts(proposalId: string) {
  return inOperator(async (tx) => {
    const [proposal] = await tx.select().from(administratorProposals).where(eq(administratorProposals.id, proposalId));
    if (!proposal) return undefined;
    const facts = await listFacts(tx, proposal);
    return { proposal, ...facts, sign: signOf(proposal, facts) };
  });
}

/** Earlier objections at the company, to this office's proposals and others', and when its administrators were last signed in. */
export async function listFacts(tx: Transaction, { companyId }: Pick<AdministratorProposal, "companyId">) {
  const objections = await tx
    .select({
      objectedAt: administratorProposals.objectedAt,
      by: fullNameSql(people),
      officeId: administratorProposals.officeId,
      office: offices.name,
      name: fullNameSql(administratorProposals),
    })
    .from(administratorProposals)
    .innerJoin(people, eq(people.id, administratorProposals.objectedById))
    .innerJoin(offices, eq(offices.id, administratorProposals.officeId))
    .where(and(eq(administratorProposals.companyId, companyId), isNotNull(administratorProposals.objectedAt)))
    .orderBy(desc(administratorProposals.objectedAt), administratorProposals.id)
    .limit(20);
  const administrators = await tx
    .select({
      name: fullNameSql(people),
      email: people.email,
      acceptedAt: companyUsers.acceptedAt,
      lastHere: companyUsers.lastSignedInAt,
      lastAnywhere: people.lastSignedInAt,
    })
    .from(companyUsers)
    .innerJoin(people, eq(people.id, companyUsers.personId))
    .where(and(eq(companyUsers.companyId, companyId), eq(companyUsers.role, "administrator"), isNull(companyUsers.removedAt)))
    .orderBy(desc(companyUsers.isMainContact), companyUsers.addedAt, people.id)
    .limit(50);
  return { objections, administrators };
}

/** Another sign as soon as anything of it has changed. */
export function signOf({ id, checkedAt, checkedBy, seen }: AdministratorProposal, facts: ProposalFacts): string {
  const read = JSON.stringify([id, checkedAt, checkedBy, seen, facts]);
  return createHash("sha256").update(read).digest("hex").slice(0, 8);
}
