import { and, eq, exists, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, customers, employees, type NameProposal, nameProposals, offices, people } from "#db/schema/index.ts";
import { alsoInCompany, alsoInOffice, inCompanies } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { fullNameSql } from "#lib/names.ts";
import { statusSql } from "#lib/standing/status.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator, CompanyUser, Employee } from "#lib/who.ts";
import { tellProposer } from "./tell-proposer.ts";

/** A name that an office has proposed, and that has neither been answered nor withdrawn. */
const nameWaits = () => and(isNull(nameProposals.acceptedAt), isNull(nameProposals.declinedAt), isNull(nameProposals.withdrawnAt));

/** The company reads it, and the office. */
export const subjectOf = ({ companyId, officeId, customerId }: Pick<NameProposal, "companyId" | "officeId" | "customerId">) => ({
  chain: companyId,
  ...{ officeId, companyId, customerId },
});

/** What offices that have an active collaboration with a company propose that it is called, the oldest first. */
export async function listWaitingNames(places: Pick<CompanyUser, "companyId">[]) {
  const ids = places.map(({ companyId }) => companyId);
  if (ids.length === 0) return [];
  return inCompanies(ids, (tx) => {
    const together = and(eq(collaborations.officeId, nameProposals.officeId), eq(collaborations.companyId, nameProposals.companyId));
    const active = tx
      .select({ one: sql`1` })
      .from(collaborations)
      .where(and(together, sql`${statusSql()} = 'active'`));
    const { id, companyId, name, proposedAt } = nameProposals;
    return tx
      .select({ id, companyId, name, proposedAt, office: offices.name, proposer: fullNameSql(people) })
      .from(nameProposals)
      .innerJoin(offices, eq(offices.id, nameProposals.officeId))
      .innerJoin(employees, eq(employees.id, nameProposals.proposedById))
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(inArray(companyId, ids), nameWaits(), exists(active)))
      .orderBy(proposedAt, id)
      .limit(20);
  });
}

export async function findWaitingName(tx: Transaction, { companyId }: Pick<CompanyUser, "companyId">, id: string) {
  const waiting = and(eq(nameProposals.id, id), eq(nameProposals.companyId, companyId), nameWaits());
  const [proposal] = await tx.select({ name: nameProposals.name }).from(nameProposals).where(waiting);
  return proposal;
}

/** The company's answer to what waits of `which`; each office reads it, and so does the company. */
export async function answerNames(tx: Transaction, by: Administrator, which: SQL, answer: "accepted" | "declined"): Promise<number> {
  const asked = and(eq(nameProposals.companyId, by.companyId), nameWaits(), which);
  const found = await tx.select().from(nameProposals).where(asked).orderBy(nameProposals.customerId);
  let answered = 0;
  for (const { id, officeId, customerId } of found) {
    await alsoInOffice(tx, officeId);
    // The customer before the proposal, as whoever changes the card holds them.
    await tx.select({ id: customers.id }).from(customers).where(eq(customers.id, customerId)).for("update");
    const times = answer === "accepted" ? { acceptedAt: sqlNow() } : { declinedAt: sqlNow() };
    const [proposal] = await tx
      .update(nameProposals)
      .set({ ...times, answeredById: by.personId })
      .where(and(eq(nameProposals.id, id), nameWaits()))
      .returning();
    if (!proposal) continue;
    await record(tx, subjectOf(proposal), { actor: by, action: `name ${answer}`, details: { name: proposal.name } });
    await tellProposer(tx, proposal, by, answer);
    answered += 1;
  }
  return answered;
}

/** The office takes back what waits of `which`; whose customers these are is held already. */
export async function withdrawNames(tx: Transaction, employee: Employee, which: SQL | undefined): Promise<number> {
  const withdrawn = await tx
    .update(nameProposals)
    .set({ withdrawnAt: sqlNow() })
    .where(and(eq(nameProposals.officeId, employee.officeId), which, nameWaits()))
    .returning();
  for (const proposal of withdrawn) {
    await alsoInCompany(tx, proposal.companyId);
    await record(tx, subjectOf(proposal), { actor: employee, action: "name withdrawn", details: { name: proposal.name } });
  }
  return withdrawn.length;
}
