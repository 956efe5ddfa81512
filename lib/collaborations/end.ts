import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { collaborations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import { findCustomer } from "#lib/customers/find.ts";
import type { Outcome } from "#lib/outcome.ts";
import { moment } from "#lib/time.ts";
import { historyOf } from "./history.ts";
import { mayWithdrawAny } from "./withdraw.ts";

type Collaboration = typeof collaborations.$inferSelect;
type Result = Outcome<{ collaboration: Collaboration }, "unknown-collaboration" | "not-allowed" | "not-active">;

/** Ends an active collaboration now. The company keeps the service; other collaborations are not touched. */
export async function endCollaboration(employee: Employee, collaborationId: string): Promise<Result> {
  if (!mayWithdrawAny(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const own = and(eq(collaborations.id, collaborationId), eq(collaborations.officeId, employee.officeId));
    const [known] = await tx.select({ customerId: collaborations.customerId }).from(collaborations).where(own);
    if (!known || !(await findCustomer(tx, employee, known.customerId))) return { refusal: "unknown-collaboration" };

    const [collaboration] = await tx
      .update(collaborations)
      .set({ endedAt: moment() })
      .where(and(own, isNotNull(collaborations.approvedAt), isNull(collaborations.endedAt)))
      .returning();
    if (!collaboration) return { refusal: "not-active" };

    await record(tx, historyOf(collaboration), {
      actor: employee,
      action: "collaboration ended",
      details: { service: collaboration.service },
    });
    return { collaboration };
  });
}
