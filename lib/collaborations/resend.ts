import { and, eq } from "drizzle-orm";
import { auditEvents, type collaborations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import type { Outcome } from "#lib/outcome.ts";
import { now } from "#lib/time.ts";
import { findOwn } from "./find.ts";
import { historyOf } from "./history.ts";
import { askAgain } from "./invite.ts";
import { lockForOffice } from "./lock.ts";
import { statusOf } from "./status.ts";

const mostResends = 3;

type Collaboration = typeof collaborations.$inferSelect;
type Result = Outcome<{ collaboration: Collaboration }, "unknown-request" | "no-longer-open" | "resent-too-often">;

/** Sends the request's letter again to everybody who still holds a link to it, at most three times. */
export async function resendRequest(employee: Employee, collaborationId: string): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const known = await findOwn(tx, employee, collaborationId);
    if (!known) return { refusal: "unknown-request" };

    await lockCompany(tx, known.companyId);
    const request = await lockForOffice(tx, employee, known.id);
    if (!request || statusOf(request, now()) !== "requested") return { refusal: "no-longer-open" };
    const resent = and(eq(auditEvents.chain, request.id), eq(auditEvents.action, "request resent"));
    if ((await tx.$count(auditEvents, resent)) >= mostResends) return { refusal: "resent-too-often" };

    await record(tx, historyOf(request), { actor: employee, action: "request resent", details: { service: request.service } });
    await askAgain(tx, request);
    return { collaboration: request };
  });
}
