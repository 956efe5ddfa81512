import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { refusing } from "#db/conflict.ts";
import { type Collaboration, collaborations, companies } from "#db/schema/index.ts";
import { alsoInCompany, inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { resendInvitations } from "#lib/collaborations/invitations/invite.ts";
import { findScenario } from "#lib/collaborations/request/scenario.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { activateService } from "#lib/companies/create.ts";
import { lockCustomer } from "#lib/customers/find.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayWithdraw } from "#lib/rights.ts";
import { isService } from "#lib/services/catalogue.ts";
import { historyOf } from "#lib/standing/history.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { findOwn } from "../hold.ts";

type Refusal = "unknown-request" | "not-allowed" | "not-withdrawn" | "already-requested" | "scenario-changed";
type Result = Outcome<{ collaboration: Collaboration }, Refusal>;

/** Lets a withdrawn request wait again until its old last day, and tells those who were told of the withdrawal. */
export async function undoWithdrawal(employee: Employee, collaborationId: string): Promise<Result> {
  const undone = inOffice(employee, async (tx): Promise<Result> => {
    const known = await findOwn(tx, employee, collaborationId);
    if (!known || !isService(known.service)) return { refusal: "unknown-request" };
    if (!mayWithdraw(employee, known)) return { refusal: "not-allowed" };

    await lockCompany(tx, known.companyId);
    const customer = await lockCustomer(tx, employee, known.customerId);
    if (!customer) return { refusal: "unknown-request" };
    if (await hasNewer(tx, known)) return { refusal: "already-requested" };
    const finding = await findScenario(tx, customer.organisationNumber, known.service);
    if (finding.scenario !== known.scenario) return { refusal: "scenario-changed" };
    await alsoInCompany(tx, known.companyId);
    const [collaboration] = await tx
      .update(collaborations)
      .set({ withdrawnAt: null })
      .where(and(eq(collaborations.id, known.id), isNotNull(collaborations.withdrawnAt), gt(collaborations.expiresAt, sqlNow())))
      .returning();
    if (!collaboration) return { refusal: "not-withdrawn" };

    await bringBack(tx, known.companyId);
    await activateService(tx, known.companyId, known.service);
    await record(tx, historyOf(collaboration), { actor: employee, action: "withdrawal undone", details: { service: known.service } });
    await resendInvitations(tx, collaboration);
    return { collaboration };
  });
  return undone.catch(refusing<"already-requested">({ one_live_collaboration_per_customer_and_service: "already-requested" }));
}

async function hasNewer(tx: Transaction, { id, officeId, customerId, service }: Collaboration): Promise<boolean> {
  const own = sql`(select known.requested_at from collaborations known where known.id = ${id})`;
  const ofCustomer = and(eq(collaborations.officeId, officeId), eq(collaborations.customerId, customerId));
  const newer = and(ofCustomer, eq(collaborations.service, service), gt(collaborations.requestedAt, own));
  return (await tx.$count(collaborations, newer)) > 0;
}

/** The company that the request had created. */
async function bringBack(tx: Transaction, companyId: string): Promise<void> {
  await tx
    .update(companies)
    .set({ takenBackAt: null })
    .where(and(eq(companies.id, companyId), isNull(companies.confirmedAt), isNotNull(companies.takenBackAt)));
}
