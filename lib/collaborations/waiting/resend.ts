import { and, eq } from "drizzle-orm";
import { addressClearances, auditEvents, type Collaboration } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { resendInvitations } from "#lib/collaborations/invitations/invite.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { isUnwanted, listRequestLetters, undeliveredOf } from "#lib/outbox/delivery.ts";
import type { Outcome } from "#lib/outcome.ts";
import { historyOf } from "#lib/standing/history.ts";
import { resendsPerRequest } from "#lib/standing/limits.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now, sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { findOwn, lockForOffice } from "../hold.ts";

type Refusal = "unknown-request" | "no-longer-open" | "resent-too-often" | "address-sends-back" | "called-unwanted";
type Result = Outcome<{ collaboration: Collaboration }, Refusal>;

/**
 * Sends the request's letter again to everybody who still holds a link to it, at most three times. To an address that has sent letters back
 * only when the employee says that it works again; to somebody who has called them unwanted not at all.
 */
export async function resendRequest(employee: Employee, collaborationId: string, { addressWorks = false } = {}): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const known = await findOwn(tx, employee, collaborationId);
    if (!known) return { refusal: "unknown-request" };

    await lockCompany(tx, known.companyId);
    const request = await lockForOffice(tx, employee, known.id);
    if (!request || statusOf(request, now()) !== "requested") return { refusal: "no-longer-open" };
    const resent = and(eq(auditEvents.chain, request.id), eq(auditEvents.action, "request resent"));
    if ((await tx.$count(auditEvents, resent)) >= resendsPerRequest) return { refusal: "resent-too-often" };

    const sendingBack = undeliveredOf(await listRequestLetters(tx, request)).filter(({ sendsBack }) => sendsBack);
    if (sendingBack.some(isUnwanted)) return { refusal: "called-unwanted" };
    if (sendingBack.length > 0 && !addressWorks) return { refusal: "address-sends-back" };

    const { officeId, employeeId } = employee;
    for (const { email } of sendingBack)
      await tx.insert(addressClearances).values({ officeId, email, clearedById: employeeId, clearedAt: sqlNow() });
    await record(tx, historyOf(request), { actor: employee, action: "request resent", details: { service: request.service } });
    await resendInvitations(tx, request);
    return { collaboration: request };
  });
}
