import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Writer } from "#db/question.ts";
import { type Collaboration, checklistTicks, collaborations } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { findCustomer } from "#lib/customers/find.ts";
import type { Given } from "#lib/nested.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isService, stepsOf } from "#lib/services/catalogue.ts";
import { historyOf } from "#lib/standing/history.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now, sqlNow } from "#lib/time.ts";
import type { Administrator, Employee } from "#lib/who.ts";

type Side = "office" | "customer";
type Result = Outcome<{ collaboration: Collaboration }, "unknown-collaboration" | "not-active">;

/** The steps that a side has ticked in "In your ERP system". */
export function listTicks(from: Writer, { id }: { id: Given }, side: Side) {
  return from
    .select({ step: checklistTicks.step })
    .from(checklistTicks)
    .where(and(eq(checklistTicks.collaborationId, id), eq(checklistTicks.side, side)));
}

/**
 * Ticks what is given and unticks the rest, for the office, while the collaboration is active. Of what the form `showed` only that which is
 * another way now: a colleague may have ticked the rest meanwhile.
 */
export async function tickForOffice(employee: Employee, collaborationId: string, done: string[], showed?: string[]): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const [collaboration] = await tx
      .select()
      .from(collaborations)
      .where(and(eq(collaborations.id, collaborationId), eq(collaborations.officeId, employee.officeId)))
      .for("key share");
    if (!collaboration || !(await findCustomer(tx, employee, collaboration.customerId))) return { refusal: "unknown-collaboration" };
    return tick(tx, collaboration, "office", employee, { done, showed });
  });
}

/** The same for the company. */
export async function tickForCompany(
  administrator: Administrator,
  collaborationId: string,
  done: string[],
  showed?: string[],
): Promise<Result> {
  return inCompany(administrator, async (tx) => {
    const [collaboration] = await tx
      .select()
      .from(collaborations)
      .where(and(eq(collaborations.id, collaborationId), eq(collaborations.companyId, administrator.companyId)))
      .for("key share");
    if (!collaboration) return { refusal: "unknown-collaboration" };
    return tick(tx, collaboration, "customer", administrator, { done, showed });
  });
}

async function tick(
  tx: Transaction,
  collaboration: Collaboration,
  side: Side,
  actor: { personId: string; name: string },
  { done, showed }: { done: string[]; showed: string[] | undefined },
): Promise<Result> {
  if (statusOf(collaboration, now()) !== "active") return { refusal: "not-active" };
  const { id: collaborationId, officeId, companyId, service } = collaboration;
  const steps = isService(service) ? stepsOf(service) : [];
  for (const step of steps) {
    if (showed?.includes(step) === done.includes(step)) continue;
    const place = and(eq(checklistTicks.collaborationId, collaborationId), eq(checklistTicks.side, side), eq(checklistTicks.step, step));
    const ticked = { officeId, companyId, collaborationId, side, step, tickedByName: actor.name, tickedAt: sqlNow() };
    const changed = done.includes(step)
      ? await tx.insert(checklistTicks).values(ticked).onConflictDoNothing().returning()
      : await tx.delete(checklistTicks).where(place).returning();
    if (changed.length === 0) continue;
    const { customerId: _, ...history } = historyOf(collaboration);
    await record(tx, history, { actor, action: done.includes(step) ? "step ticked" : "step unticked", details: { service, step, side } });
  }
  return { collaboration };
}
