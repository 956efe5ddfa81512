import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import {
  type AdministratorProposal,
  administratorProposals,
  companies,
  companyUsers,
  customers,
  employees,
  offices,
  people,
} from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { findOrAddPerson } from "#lib/auth/people.ts";
import { fullNameOf, fullNameSql } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import { tellClosed } from "./close-proposal.ts";
import { lockCompany } from "./confirm.ts";
import { inviteUser } from "./invite-user.ts";
import { moveMainContact } from "./main-contact.ts";
import { proposalWaits } from "./proposals.ts";
import { listAdministrators } from "./queries.ts";
import { shareRequests } from "./requests.ts";
import { findUser, type ShownUser } from "./users.ts";

/** Who decides for the product, and the proof that was seen or lacking. */
export type Decision = { decision: "confirm" | "refuse"; operator: string; proof: string };
type Newcomer = Pick<typeof people.$inferSelect, "firstName" | "lastName" | "email" | "mobile" | "locale">;
type Result = Outcome<{ proposal: AdministratorProposal }, "not-waiting">;

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

/** An operator's word on a proposal. Confirmed, the person is administrator and main contact; those who were administrators stay so. */
export async function decideOnProposal(proposalId: string, { decision, operator, proof }: Decision): Promise<Result> {
  return inOperator(async (tx) => {
    const [asked] = await tx.select().from(administratorProposals).where(eq(administratorProposals.id, proposalId));
    if (asked) await lockCompany(tx, asked.companyId);
    const time = decision === "confirm" ? { confirmedAt: sqlNow() } : { refusedAt: sqlNow() };
    const [proposal] = await tx
      .update(administratorProposals)
      .set({ ...time, operator, proof })
      .where(and(eq(administratorProposals.id, proposalId), proposalWaits()))
      .returning();
    if (!proposal) return { refusal: "not-waiting" };

    const earlier = await listAdministrators(tx, proposal.companyId);
    if (decision === "confirm") await installProposed(tx, proposal);
    const outcome = decision === "confirm" ? "confirmed" : "refused";
    await tellClosed(tx, proposal, earlier, { outcome, actor: { name: "Spiris" }, details: { operator, proof } });
    return { proposal };
  });
}

async function installProposed(tx: Transaction, { companyId, customerId, ...proposed }: AdministratorProposal): Promise<void> {
  const [customer] = await tx.select({ locale: customers.locale }).from(customers).where(eq(customers.id, customerId));
  await install(tx, { ...proposed, companyId, locale: customer?.locale ?? "sv" });
}

/** Makes somebody administrator and main contact of a confirmed company; those who were administrators stay so, and are not told here. */
export async function install(tx: Transaction, { companyId, ...newcomer }: Newcomer & { companyId: string }): Promise<ShownUser> {
  const { firstName, lastName, email, mobile, locale } = newcomer;
  const personId = await findOrAddPerson(tx, { firstName, lastName, email, ...(mobile && { mobile }), locale });
  const hers = and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId), isNull(companyUsers.removedAt));
  await tx
    .insert(companyUsers)
    .values({ companyId, personId, role: "administrator", invitedAs: fullNameOf({ firstName, lastName }), addedAt: sqlNow() })
    .onConflictDoNothing();
  const [place] = await tx.update(companyUsers).set({ role: "administrator" }).where(hers).returning({ id: companyUsers.id });
  if (!place) throw new Error("The administrator was not added");
  await moveMainContact(tx, { companyId }, place.id);
  await shareRequests(tx, { companyId, personId, email });
  const user = await findUser(tx, { companyId }, place.id);
  const [company] = await tx.select({ name: companies.name }).from(companies).where(eq(companies.id, companyId));
  if (!user || !company) throw new Error("The administrator was not added");
  await inviteUser(tx, { companyId, companyName: company.name }, user);
  return user;
}
