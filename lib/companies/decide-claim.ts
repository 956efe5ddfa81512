import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type CompanyClaim, collaborations, companyClaims, companyUsers, invitations, people } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { fullNameOf, fullNameSql } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isUnanswered } from "#lib/standing/status.ts";
import { sqlNow } from "#lib/time.ts";
import { claimWaits } from "./claims.ts";
import { lockLegalPerson } from "./confirm.ts";
import { findConfirmedCompany } from "./queries.ts";
import { type Decision, install } from "./recover.ts";
import { tellClaimClosed } from "./tell-claim.ts";
import { tellAdministrators } from "./tell-users.ts";

type Obstacle = "not-checked" | "same-operator";
type Result = Outcome<{ claim: CompanyClaim; name: string }, "not-waiting" | Obstacle>;

/**
 * An operator's word on who answers for a company; yes by another than who checked the proof. Confirmed, the person may approve, or becomes
 * an administrator where the company has been confirmed by somebody else; what others said of the same company is refused with it.
 * Everybody concerned is told.
 */
export async function decideOnClaim(claimId: string, { decision, operator, proof }: Decision): Promise<Result> {
  return inOperator(async (tx) => {
    const [asked] = await tx.select().from(companyClaims).where(eq(companyClaims.id, claimId));
    if (asked) await lockLegalPerson(tx, asked.organisationNumber);
    const obstacle = decision === "confirm" && (await obstacleTo(tx, claimId, operator));
    if (obstacle) return { refusal: obstacle };
    const [claim] = await tx
      .update(companyClaims)
      .set({ ...(decision === "confirm" ? { confirmedAt: sqlNow() } : { refusedAt: sqlNow() }), operator, proof })
      .where(and(eq(companyClaims.id, claimId), claimWaits()))
      .returning();
    if (!claim) return { refusal: "not-waiting" };

    const [person] = await tx.select().from(people).where(eq(people.id, claim.personId));
    if (!person) throw new Error("The claim has no person");
    const refused = decision === "confirm" ? await refuseOthers(tx, claim, { operator, proof }) : [claim];
    if (decision === "confirm") {
      await letAnswer(tx, claim, person);
      await close(tx, claim, "confirmed", { operator, proof });
    }
    for (const one of refused) await close(tx, one, "refused", { operator, proof });
    return { claim, name: fullNameOf(person) };
  });
}

/** Read behind the lock: what another operator has just said counts. */
async function obstacleTo(tx: Transaction, claimId: string, operator: string): Promise<Obstacle | undefined> {
  const isOther = sql<boolean>`folded_name(${operator}) <> folded_name(${companyClaims.checkedBy})`;
  const waiting = and(eq(companyClaims.id, claimId), claimWaits());
  const [found] = await tx.select({ checkedAt: companyClaims.checkedAt, isOther }).from(companyClaims).where(waiting).for("update");
  if (!found) return undefined;
  if (!found.checkedAt) return "not-checked";
  return found.isOther ? undefined : "same-operator";
}

/** A line in the history that both sides read, and the letters. */
async function close(tx: Transaction, claim: CompanyClaim, outcome: "confirmed" | "refused", details: { operator: string; proof: string }) {
  const { companyId, officeId, personId } = claim;
  const [person] = await tx
    .select({ name: fullNameSql(people) })
    .from(people)
    .where(eq(people.id, personId));
  const subject = { chain: companyId, officeId, companyId };
  const told = { name: person?.name ?? "", ...details };
  await record(tx, subject, { actor: { name: "Spiris" }, action: `claim ${outcome}`, details: told });
  await tellClaimClosed(tx, claim, outcome);
}

const refuseOthers = (tx: Transaction, { id, organisationNumber }: CompanyClaim, decided: { operator: string; proof: string }) =>
  tx
    .update(companyClaims)
    .set({ refusedAt: sqlNow(), ...decided })
    .where(and(eq(companyClaims.organisationNumber, organisationNumber), ne(companyClaims.id, id), claimWaits()))
    .returning();

async function letAnswer(tx: Transaction, claim: CompanyClaim, person: typeof people.$inferSelect): Promise<void> {
  const company = await findConfirmedCompany(tx, claim.organisationNumber);
  if (!company) return claim.by === "objection" ? giveBack(tx, claim) : undefined;
  const user = await install(tx, { ...person, companyId: company.id });
  const spiris = { companyId: company.id, companyName: company.name, name: "Spiris", personId: undefined };
  await tellAdministrators(tx, spiris, { what: "added", user });
}

/** The request that was taken from somebody is theirs again, while nobody has answered it. */
async function giveBack(tx: Transaction, { collaborationId, personId }: CompanyClaim): Promise<void> {
  const [request] = await tx
    .select()
    .from(collaborations)
    .where(and(eq(collaborations.id, collaborationId), isUnanswered()));
  if (!request) return;
  const { companyId } = request;
  const present = and(eq(companyUsers.companyId, companyId), isNull(companyUsers.removedAt));
  await tx.update(companyUsers).set({ removedAt: sqlNow() }).where(present);
  const ofRequest = eq(invitations.collaborationId, request.id);
  const own = and(ofRequest, eq(invitations.personId, personId));
  const [named] = await tx.select().from(invitations).where(own);
  const invitedAs = named?.firstName == null ? null : fullNameOf({ firstName: named.firstName, lastName: named.lastName ?? "" });
  const place = { companyId, personId, role: "administrator" as const, isMainContact: true, invitedAs, addedAt: sqlNow() };
  await tx.insert(companyUsers).values(place);
  await tx
    .update(invitations)
    .set({ replacedAt: sqlNow() })
    .where(and(ofRequest, isNull(invitations.replacedAt)));
  await tx.update(invitations).set({ replacedAt: null }).where(own);
}
