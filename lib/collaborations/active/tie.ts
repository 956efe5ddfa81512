import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { type Collaboration, collaborations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayRunOffice } from "#lib/rights.ts";
import { historyOf } from "#lib/standing/history.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { findOwn } from "../hold.ts";

type Result = Outcome<{ collaboration: Collaboration }, "unknown-collaboration" | "not-allowed">;

/** An administrator of the office has seen that somebody of the office approved for its customer: it needs attention no more. */
export async function acknowledgeTie(employee: Employee, collaborationId: string): Promise<Result> {
  if (!mayRunOffice(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const known = await findOwn(tx, employee, collaborationId);
    if (!known?.tie) return { refusal: "unknown-collaboration" };
    const [seen] = await tx
      .update(collaborations)
      .set({ tieSeenAt: sqlNow(), tieSeenById: employee.employeeId })
      .where(and(eq(collaborations.id, known.id), isNotNull(collaborations.tie), isNull(collaborations.tieSeenAt)))
      .returning();
    if (!seen) return { collaboration: known };
    await record(tx, historyOf(seen), { actor: employee, action: "approver seen", details: { service: seen.service, tie: known.tie } });
    return { collaboration: seen };
  });
}
