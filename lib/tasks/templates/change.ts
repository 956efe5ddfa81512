import { and, eq } from "drizzle-orm";
import { refusing } from "#db/conflict.ts";
import { taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { historyOf } from "#lib/offices/history.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayManageTemplates } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";
import { takenNames } from "./add.ts";
import type { TemplateInput } from "./input.ts";

type Result = Outcome<{ templateId: string }, "not-allowed" | "unknown-template" | "name-taken">;

/** The tasks made from it keep the names they have. */
export async function changeTemplate(employee: Employee, templateId: string, input: TemplateInput): Promise<Result> {
  if (!mayManageTemplates(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx): Promise<Result> => {
    const [template] = await tx
      .update(taskTemplates)
      .set(input)
      .where(and(eq(taskTemplates.id, templateId), eq(taskTemplates.officeId, employee.officeId)))
      .returning();
    if (!template) return { refusal: "unknown-template" };
    await record(tx, historyOf(employee), { actor: employee, action: "template changed", details: { name: template.name } });
    return { templateId };
  }).catch(refusing(takenNames));
}
