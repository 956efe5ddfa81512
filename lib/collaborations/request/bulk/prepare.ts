import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { bulkActivationRows, bulkActivations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { type Choice, listChosen } from "#lib/customers/chosen.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayActivateMany } from "#lib/rights.ts";
import { isService } from "#lib/services/catalogue.ts";
import { customersPerBulk } from "#lib/standing/limits.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import type { BulkInput } from "./input.ts";
import { planFor } from "./plan.ts";

type Result = Outcome<{ bulkId: string }, "not-allowed" | "nobody-chosen" | "too-many">;

/** Looks at each chosen customer and keeps what it found, without doing anything. */
export async function prepareBulk(employee: Employee, choice: Choice, input: BulkInput): Promise<Result> {
  if (!mayActivateMany(employee)) return { refusal: "not-allowed" };
  const chosen = await listChosen(employee, choice);
  if (chosen.length === 0) return { refusal: "nobody-chosen" };
  if (chosen.length > customersPerBulk) return { refusal: "too-many" };

  const ids = chosen.map(({ id }) => id);
  const plans = await planFor(employee, ids, input);
  return inOffice(employee, async (tx) => {
    const { officeId, employeeId } = employee;
    const [bulk] = await tx
      .insert(bulkActivations)
      .values({ ...input, officeId, employeeId, plannedAt: sqlNow() })
      .returning();
    if (!bulk) throw new Error("The bulk activation was not kept");
    const rows = ids.map((customerId, position) => ({ officeId, bulkId: bulk.id, customerId, position, ...plans.get(customerId) }));
    await tx.insert(bulkActivationRows).values(rows);
    return { bulkId: bulk.id };
  });
}

/** Looks again, after something that stood in the way has been put right. Nothing once it has been started. */
export async function prepareAgain(employee: Employee, bulkId: string): Promise<Result> {
  if (!mayActivateMany(employee)) return { refusal: "not-allowed" };
  const found = await inOffice(employee, async (tx) => {
    const waiting = and(eq(bulkActivations.id, bulkId), eq(bulkActivations.officeId, employee.officeId), isNull(bulkActivations.queuedAt));
    const [bulk] = await tx.select().from(bulkActivations).where(waiting);
    const rows = await tx
      .select({ customerId: bulkActivationRows.customerId })
      .from(bulkActivationRows)
      .where(eq(bulkActivationRows.bulkId, bulkId))
      .orderBy(asc(bulkActivationRows.position));
    return bulk && { bulk, ids: rows.map(({ customerId }) => customerId) };
  });
  if (!found || !isService(found.bulk.service)) return { bulkId };

  const { service, templateId } = found.bulk;
  const plans = await planFor(employee, found.ids, { service, templateId });
  const planned = [...plans].map(([id, { scenario = null, taskId = null, obstacle = null }]) => ({ id, scenario, task: taskId, obstacle }));
  await inOffice(employee, (tx) =>
    tx.execute(sql`update bulk_activation_rows set scenario = p.scenario, task_id = p.task, obstacle = p.obstacle
      from jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) as p(id uuid, scenario text, task uuid, obstacle text)
      join bulk_activations b on b.id = ${bulkId} and b.office_id = ${employee.officeId} and b.queued_at is null
      where bulk_activation_rows.bulk_id = b.id and bulk_activation_rows.customer_id = p.id`),
  );
  return { bulkId };
}
