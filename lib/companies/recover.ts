import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type AdministratorProposal, administratorProposals, companies, companyUsers, customers, type people } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { findOrAddPerson } from "#lib/auth/people.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import { tellClosed } from "./close-proposal.ts";
import { lockCompany } from "./confirm.ts";
import { inviteUser } from "./invite-user.ts";
import { moveMainContact } from "./main-contact.ts";
import { listFacts, signOf } from "./proposal-facts.ts";
import { proposalWaits } from "./proposals.ts";
import { listAdministrators, workTogether } from "./queries.ts";
import { shareRequests } from "./requests.ts";
import { firstDayToConfirm, hasCome } from "./time-to-object.ts";
import { findUser, type ShownUser } from "./users.ts";

/** Who decides for the product, the proof that was seen or lacking, and by which sign they have read what stands about a proposal. */
export type Decision = { decision: "confirm" | "refuse"; operator: string; proof: string; sign?: string };
type Newcomer = Pick<typeof people.$inferSelect, "firstName" | "lastName" | "email" | "mobile" | "locale">;
type Obstacle = "too-early" | "not-checked" | "same-operator" | "no-collaboration" | "not-read";
type Result = Outcome<{ proposal: AdministratorProposal }, "not-waiting" | Obstacle>;

/**
 * An operator's word on a proposal. It is confirmed when the administrators have had their days to object, by another operator than who
 * checked the proof, and who has read what stands about it. Confirmed, the person is administrator and main contact; those who
 * were administrators stay so.
 */
export async function decideOnProposal(proposalId: string, { decision, operator, proof, sign }: Decision): Promise<Result> {
  return inOperator(async (tx) => {
    const waiting = and(eq(administratorProposals.id, proposalId), proposalWaits());
    const [asked] = await tx.select().from(administratorProposals).where(waiting);
    if (!asked) return { refusal: "not-waiting" };
    await lockCompany(tx, asked.companyId);
    const obstacle = decision === "confirm" && (await obstacleTo(tx, waiting, { operator, sign }));
    if (obstacle) return { refusal: obstacle };
    const time = decision === "confirm" ? { confirmedAt: sqlNow() } : { refusedAt: sqlNow() };
    const [proposal] = await tx
      .update(administratorProposals)
      .set({ ...time, operator, proof })
      .where(waiting)
      .returning();
    if (!proposal) return { refusal: "not-waiting" };

    const earlier = await listAdministrators(tx, proposal.companyId);
    if (decision === "confirm") await installProposed(tx, proposal);
    const outcome = decision === "confirm" ? "confirmed" : "refused";
    await tellClosed(tx, proposal, earlier, { outcome, actor: { name: "Spiris" }, details: { operator, proof } });
    return { proposal };
  });
}

/** Read anew behind the lock: what another operator has just said counts. */
async function obstacleTo(
  tx: Transaction,
  waiting: SQL | undefined,
  by: Pick<Decision, "operator" | "sign">,
): Promise<Obstacle | undefined> {
  const isOther = sql<boolean>`folded_name(${by.operator}) <> folded_name(${administratorProposals.checkedBy})`;
  const [found] = await tx.select({ proposal: administratorProposals, isOther }).from(administratorProposals).where(waiting).for("update");
  if (!found) return undefined;
  const { proposal } = found;
  if (!hasCome(firstDayToConfirm(proposal))) return "too-early";
  if (!proposal.checkedAt) return "not-checked";
  if (!found.isOther) return "same-operator";
  if (!(await workTogether(tx, proposal))) return "no-collaboration";
  return by.sign === signOf(proposal, await listFacts(tx, proposal)) ? undefined : "not-read";
}

async function installProposed(tx: Transaction, { companyId, customerId, ...proposed }: AdministratorProposal): Promise<void> {
  const [customer] = await tx.select({ locale: customers.locale }).from(customers).where(eq(customers.id, customerId));
  await install(tx, { ...proposed, companyId, locale: customer?.locale ?? "sv" });
}

/** Makes somebody administrator and main contact of a confirmed company; those who were administrators stay so, and are not told here. */
export async function install(tx: Transaction, { companyId, ...newcomer }: Newcomer & { companyId: string }): Promise<ShownUser> {
  const { firstName, lastName, email, mobile, locale } = newcomer;
  const personId = await findOrAddPerson(tx, { firstName, lastName, email, ...(mobile && { mobile }), locale });
  const own = and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId), isNull(companyUsers.removedAt));
  await tx
    .insert(companyUsers)
    .values({ companyId, personId, role: "administrator", invitedAs: fullNameOf({ firstName, lastName }), addedAt: sqlNow() })
    .onConflictDoNothing();
  const [place] = await tx.update(companyUsers).set({ role: "administrator" }).where(own).returning({ id: companyUsers.id });
  if (!place) throw new Error("The administrator was not added");
  await moveMainContact(tx, { companyId }, place.id);
  await shareRequests(tx, { companyId, personId, email });
  const user = await findUser(tx, { companyId }, place.id);
  const [company] = await tx.select({ name: companies.name }).from(companies).where(eq(companies.id, companyId));
  if (!user || !company) throw new Error("The administrator was not added");
  await inviteUser(tx, { companyId, companyName: company.name }, user);
  return user;
}
