import { and, desc, eq, sql } from "drizzle-orm";
import type { Writer } from "#db/question.ts";
import { collaborations, companies, customers, employees, nameProposals, people } from "#db/schema/index.ts";
import { hasCome } from "#lib/companies/time-to-object.ts";
import { dayPlus } from "#lib/i18n/format.ts";
import type { Asking } from "#lib/kept.ts";
import { fullNameSql } from "#lib/names.ts";
import type { Given } from "#lib/nested.ts";
import { daysAfterNameDeclined } from "#lib/standing/limits.ts";
import { statusSql } from "#lib/standing/status.ts";

type Asker = Pick<Asking, "officeId">;

/** The company with which the office has an active collaboration for this customer, by the name that it has given itself. */
export const companyOf = (from: Writer, { officeId }: Asker, customerId: Given) =>
  from
    .select({ id: companies.id, name: companies.name })
    .from(collaborations)
    .innerJoin(companies, eq(companies.id, collaborations.companyId))
    .where(and(eq(collaborations.officeId, officeId), eq(collaborations.customerId, customerId), sql`${statusSql()} = 'active'`))
    .orderBy(collaborations.requestedAt)
    .limit(1);

/** The latest proposal of the name on the customer's card, where there is one, and otherwise of another; and what became of it. */
export const latestNameProposal = (from: Writer, { officeId }: Asker, customerId: Given) => {
  const { id, name, proposedAt, toldAt, acceptedAt, declinedAt, withdrawnAt } = nameProposals;
  return from
    .select({ id, name, proposedAt, toldAt, acceptedAt, declinedAt, withdrawnAt, proposer: fullNameSql(people) })
    .from(nameProposals)
    .innerJoin(employees, eq(employees.id, nameProposals.proposedById))
    .innerJoin(people, eq(people.id, employees.personId))
    .innerJoin(customers, eq(customers.id, nameProposals.customerId))
    .where(and(eq(nameProposals.officeId, officeId), eq(nameProposals.customerId, customerId)))
    .orderBy(desc(eq(name, customers.name)), desc(proposedAt), desc(id))
    .limit(1);
};

type Company = Awaited<ReturnType<typeof companyOf>>[number];
type Proposal = Awaited<ReturnType<typeof latestNameProposal>>[number];

/** Nothing where card and company say the same; otherwise both names, and where the office's proposal stands. */
export function nameDifference(card: string, company: Company | undefined, latest: Proposal | undefined) {
  if (!company || company.name === card) return undefined;
  const proposal = latest?.name === card ? latest : undefined;
  const names = { name: card, company: company.name, latest: latest?.id };
  if (proposal?.declinedAt) {
    const again = firstDayToProposeNameAgain(proposal.declinedAt);
    return { ...names, state: "declined" as const, declinedAt: proposal.declinedAt, again: hasCome(again) ? undefined : again };
  }
  const waits = proposal && !proposal.acceptedAt && !proposal.withdrawnAt;
  if (!waits) return { ...names, state: "differs" as const };
  return {
    ...names,
    state: "waiting" as const,
    proposer: proposal.proposer,
    proposedAt: proposal.proposedAt,
    isTold: proposal.toldAt !== null,
  };
}

/** From this day on an office can propose a name again that the company has declined. */
export const firstDayToProposeNameAgain = (declinedAt: Date): Date => dayPlus(declinedAt, daysAfterNameDeclined + 1);
