import { and, eq } from "drizzle-orm";
import { taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { historyOf } from "#lib/offices/history.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayManageTemplates } from "#lib/rights.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";

type Result = Outcome<{ templateId: string }, "not-allowed" | "unknown-template">;

/** No new tasks are made from it; those that there are go on. A second press changes nothing more. */
export const retireTemplate = (employee: Employee, templateId: string): Promise<Result> => put(employee, templateId, "template retired");

export const restoreTemplate = (employee: Employee, templateId: string): Promise<Result> => put(employee, templateId, "template restored");

async function put(employee: Employee, templateId: string, action: "template retired" | "template restored"): Promise<Result> {
  if (!mayManageTemplates(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const one = and(eq(taskTemplates.id, templateId), eq(taskTemplates.officeId, employee.officeId));
    const [template] = await tx.select().from(taskTemplates).where(one).for("update");
    if (!template) return { refusal: "unknown-template" };
    const retires = action === "template retired";
    if ((template.retiredAt !== null) === retires) return { templateId };

    await tx
      .update(taskTemplates)
      .set({ retiredAt: retires ? sqlNow() : null })
      .where(one);
    await record(tx, historyOf(employee), { actor: employee, action, details: { name: template.name } });
    return { templateId };
  });
}
