import { eq, type SQLWrapper, sql } from "drizzle-orm";
import { administratorProposals } from "#db/schema/index.ts";
import { checkProposal } from "#lib/companies/check-proposal.ts";
import { showFacts } from "#lib/companies/proposal-facts.ts";
import { type Decision, decideOnProposal } from "#lib/companies/recover.ts";
import { daysToObject } from "#lib/standing/limits.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aPerson } from "./cast.ts";
import { lettersTo } from "./office.ts";

/** What an office says of somebody whom it proposes as a customer's administrator. */
export const aProposalFor = (customer: { id: string }, name = "Peter Holmgren") => {
  const { locale: _, ...person } = aPerson(name);
  return { ...person, customerId: customer.id, mobile: "+46701740605", reason: "Karin har slutat, adressen studsar." };
};

/** What kinds of letters somebody got, and how a proposal ended in them. */
export const kindsTo = async ({ email }: { email: string }) =>
  (await lettersTo(email)).map(({ kind, facts }) => [kind, Object(facts).outcome].filter(Boolean).join(" "));

/** By the calendars of Stockholm: late in the evening a day of summer is another one by hours. */
const earlier = (column: SQLWrapper, days: number) =>
  sql<Date>`(${column} at time zone 'Europe/Stockholm' - make_interval(days => ${days})) at time zone 'Europe/Stockholm'`;

/** As if so many more days had gone since a proposal was made and, where somebody has objected, since then. */
export async function daysLater(proposalId: string, days = daysToObject + 1): Promise<void> {
  const { id, proposedAt, objectedAt } = administratorProposals;
  await superuser
    .update(administratorProposals)
    .set({ proposedAt: earlier(proposedAt, days), objectedAt: earlier(objectedAt, days) })
    .where(eq(id, proposalId));
}

export const lisa = { operator: "Lisa Berg", proof: "Registration certificate of 2026-11-20" };
export const per = { operator: "Per Ek", proof: "As Lisa Berg saw, called the company back" };

/** Lisa has checked a proposal that administrators have had their days to object to. */
export async function aCheckedProposal(proposalId: string): Promise<string> {
  await daysLater(proposalId);
  await checkProposal(proposalId, { operator: lisa.operator, seen: lisa.proof });
  return proposalId;
}

/** Confirms what stands about a proposal now. */
export async function confirm(proposalId: string, by: Pick<Decision, "operator" | "proof"> = per) {
  const sign = (await showFacts(proposalId))?.sign ?? "";
  return decideOnProposal(proposalId, { decision: "confirm", ...by, sign });
}
