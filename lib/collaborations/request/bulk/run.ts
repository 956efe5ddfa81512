import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { type BulkActivation, type BulkActivationRow, bulkActivationRows, bulkActivations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { BulkJob } from "#lib/jobs/jobs.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { findActing } from "#lib/offices/acting.ts";
import { LettersUsedUp, lettersLeft } from "#lib/outbox/limits.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayActivateMany } from "#lib/rights.ts";
import { isService } from "#lib/services/catalogue.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { requestCollaboration } from "../activate.ts";
import { wishFor } from "./wish.ts";

type Starting = Outcome<{ bulkId: string }, "not-allowed" | "unknown-bulk" | "too-few-letters">;

/** Hands the prepared activations to the worker, unless there are more than the letters that are left. A second press changes nothing. */
export async function startBulk(employee: Employee, bulkId: string): Promise<Starting> {
  if (!mayActivateMany(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const { officeId, employeeId } = employee;
    const own = and(eq(bulkActivations.id, bulkId), eq(bulkActivations.officeId, officeId));
    const [started] = await tx
      .update(bulkActivations)
      .set({ queuedAt: sqlNow(), employeeId })
      .where(and(own, isNull(bulkActivations.queuedAt)))
      .returning();
    if (!started && (await tx.$count(bulkActivations, own)) === 0) return { refusal: "unknown-bulk" };
    if (!started) return { bulkId };
    const blocked = and(eq(bulkActivationRows.bulkId, bulkId), isNotNull(bulkActivationRows.obstacle));
    await tx.update(bulkActivationRows).set({ outcome: "skipped", reason: bulkActivationRows.obstacle }).where(blocked);
    const ready = and(eq(bulkActivationRows.bulkId, bulkId), isNull(bulkActivationRows.obstacle));
    if ((await tx.$count(bulkActivationRows, ready)) > (await lettersLeft(tx, employee))) return { refusal: "too-few-letters" };
    await enqueue(tx, "bulk-activations", { bulkId, officeId, employeeId });
    return { bulkId };
  });
}

/** One customer after the other by the verb of a single activation. Started again after a crash, it goes on where it stopped. */
export async function doBulkJob(job: BulkJob): Promise<void> {
  const employee = await findActing(job);
  if (!employee || !mayActivateMany(employee)) return giveUpBulk(job);
  const [bulk] = await inOffice(job, (tx) => tx.select().from(bulkActivations).where(eq(bulkActivations.id, job.bulkId)));
  if (!bulk) return;
  const waiting = and(eq(bulkActivationRows.bulkId, bulk.id), isNull(bulkActivationRows.outcome));
  const rows = await inOffice(job, (tx) => tx.select().from(bulkActivationRows).where(waiting).orderBy(asc(bulkActivationRows.position)));
  for (const row of rows) await doRow(employee, bulk, row);
  await finish(job);
}

/** The rows that nobody got to say so, and nothing of them has been done. */
export async function giveUpBulk({ officeId, bulkId }: BulkJob): Promise<void> {
  const left = and(eq(bulkActivationRows.bulkId, bulkId), isNull(bulkActivationRows.outcome));
  await inOffice({ officeId }, (tx) => tx.update(bulkActivationRows).set({ outcome: "failed", reason: "given-up" }).where(left));
  await finish({ officeId, bulkId });
}

const finish = ({ officeId, bulkId }: Pick<BulkJob, "officeId" | "bulkId">) =>
  inOffice({ officeId }, (tx) =>
    tx
      .update(bulkActivations)
      .set({ doneAt: sqlNow() })
      .where(and(eq(bulkActivations.id, bulkId), isNull(bulkActivations.doneAt))),
  );

/** The activation and the mark that it is done are one transaction: a row is done once, by whichever worker. */
async function doRow(employee: Employee, bulk: BulkActivation, row: BulkActivationRow): Promise<void> {
  const own = and(
    eq(bulkActivationRows.bulkId, row.bulkId),
    eq(bulkActivationRows.customerId, row.customerId),
    isNull(bulkActivationRows.outcome),
  );
  const activated = inOffice(employee, async (tx): Promise<{ refusal?: string }> => {
    const [claimed] = await tx.update(bulkActivationRows).set({ outcome: "done" }).where(own).returning();
    if (!claimed) return {};
    const { service } = bulk;
    if (!isService(service)) return { refusal: "given-up" };
    const wish = await wishFor(tx, { ...bulk, service }, row);
    if (!wish) return { refusal: "no-contact" };
    const { collaboration, refusal: why } = await requestCollaboration(tx, employee, wish);
    if (why) return { refusal: why };
    const { bulkId, customerId } = row;
    await tx
      .update(bulkActivationRows)
      .set({ collaborationId: collaboration.id })
      .where(and(eq(bulkActivationRows.bulkId, bulkId), eq(bulkActivationRows.customerId, customerId)));
    return {};
  });
  const { refusal } = await activated.catch(lettersGone);
  const outcome = refusal === "already-requested" ? "skipped" : "failed";
  if (refusal) await inOffice(employee, (tx) => tx.update(bulkActivationRows).set({ outcome, reason: refusal }).where(own));
}

/** Others have used up meanwhile what was left when all was begun, or one receiver has got enough. */
function lettersGone(thrown: unknown): { refusal: string } {
  if (thrown instanceof LettersUsedUp) return { refusal: `letters-${thrown.taker}` };
  throw thrown;
}
