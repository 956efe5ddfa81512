import { refusing } from "#db/conflict.ts";
import { taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { historyOf } from "#lib/offices/history.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayManageTemplates } from "#lib/rights.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import type { TemplateInput } from "./input.ts";

type Result = Outcome<{ templateId: string }, "not-allowed" | "name-taken">;

/** What the database says when the office has a template of that name already, in use or retired. */
export const takenNames = { one_template_per_name: "name-taken" } as const;

export async function addTemplate(employee: Employee, input: TemplateInput): Promise<Result> {
  if (!mayManageTemplates(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx): Promise<Result> => {
    const [template] = await tx
      .insert(taskTemplates)
      .values({ ...input, officeId: employee.officeId, createdAt: sqlNow() })
      .returning();
    if (!template) throw new Error("The template was not added");
    await record(tx, historyOf(employee), { actor: employee, action: "template added", details: { name: template.name } });
    return { templateId: template.id };
  }).catch(refusing(takenNames));
}
