import { and, eq } from "drizzle-orm";
import { refusing } from "#db/conflict.ts";
import { taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { historyOf } from "#lib/offices/history.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayManageTemplates } from "#lib/rights.ts";
import { isStale, type Seen } from "#lib/seen.ts";
import type { Employee } from "#lib/who.ts";
import { takenNames } from "./add.ts";
import type { TemplateInput } from "./input.ts";

type Result = Outcome<{ templateId: string }, "not-allowed" | "unknown-template" | "name-taken" | "changed-meanwhile">;

/** The tasks made from it keep the names they have. */
export async function changeTemplate(employee: Employee, templateId: string, input: TemplateInput, seen?: Seen): Promise<Result> {
  if (!mayManageTemplates(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx): Promise<Result> => {
    const isIt = and(eq(taskTemplates.id, templateId), eq(taskTemplates.officeId, employee.officeId));
    const [known] = await tx.select().from(taskTemplates).where(isIt).for("update");
    if (!known) return { refusal: "unknown-template" };
    if (isStale(seen, templateState(known))) return { refusal: "changed-meanwhile" };
    await tx.update(taskTemplates).set(input).where(isIt);
    await record(tx, historyOf(employee), { actor: employee, action: "template changed", details: { id: templateId, name: input.name } });
    return { templateId };
  }).catch(refusing(takenNames));
}

/** What the form of a template shows and saves. */
export const templateState = ({ name, englishName, period }: TemplateInput): Seen => ({ name, englishName: englishName ?? "", period });
