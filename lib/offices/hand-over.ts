import { and, eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { customers, taskParticipants, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { accessThrough, announceAccessChanges } from "#lib/access/changes.ts";
import { record, recordForEach } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { isStillOfficeAdministrator } from "./administrators.ts";
import { type Obstacle, shutOut } from "./disable.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import type { HandOverInput } from "./input.ts";
import { activeTasksOf, customersOf } from "./open-assignments.ts";
import { areColleagues } from "./queries.ts";

type Colleague = NonNullable<Awaited<ReturnType<typeof findColleague>>>;
type Moved = { customers: number; tasks: number };
type Result = Outcome<Moved, "not-allowed" | "unknown-employee" | "unknown-colleague" | Obstacle>;

/** All that somebody is responsible for goes to others, in one piece: their customers, archived ones too, and their active tasks. */
export async function handOver(employee: Employee, { employeeId, customersTo, tasksTo, afterwards }: HandOverInput): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const giver = await findColleague(tx, employee, employeeId);
    if (!giver) return { refusal: "unknown-employee" };
    if (giver.id === customersTo || giver.id === tasksTo) return { refusal: "unknown-colleague" };
    const [responsible, owner] = [await findColleague(tx, employee, customersTo), await findColleague(tx, employee, tasksTo)];
    if (!responsible || !owner || !(await areColleagues(tx, employee, [customersTo, tasksTo]))) return { refusal: "unknown-colleague" };

    await lockCustomers(tx, giver);
    const moved = { customers: await moveCustomers(tx, employee, giver, responsible), tasks: await moveTasks(tx, employee, giver, owner) };
    const details = { name: giver.name, to: responsible.name, tasksTo: owner.name, ...moved };
    if (moved.customers + moved.tasks > 0)
      await record(tx, historyOf(employee), { actor: employee, action: "employee handed over", details });
    const refusal = afterwards === "disable" && !giver.disabledAt ? await shutOut(tx, employee, giver) : undefined;
    return refusal ? { refusal } : moved;
  });
}

/** Customers before their tasks and people, as everybody else locks them. */
async function lockCustomers(tx: Transaction, giver: Colleague): Promise<void> {
  const served = tx.select({ id: tasks.customerId }).from(tasks).where(activeTasksOf(giver));
  const concerned = or(customersOf(giver), inArray(customers.id, served));
  await tx.select({ id: customers.id }).from(customers).where(concerned).orderBy(customers.id).for("update");
}

/** `changedAt` moves too: a card that somebody has open would otherwise be saved with the old name. */
async function moveCustomers(tx: Transaction, employee: Employee, giver: Colleague, { id, name }: Colleague): Promise<number> {
  const moved = await tx
    .update(customers)
    .set({ responsibleId: id, changedAt: sqlNow() })
    .where(customersOf(giver))
    .returning({ customerId: customers.id });
  const lines = moved.map(({ customerId }) => ({ customerId, details: { name } }));
  await tell(tx, employee, "responsible changed", lines);
  return moved.length;
}

/** Whoever becomes a task's owner is no longer a participant of it. */
async function moveTasks(tx: Transaction, employee: Employee, giver: Colleague, { id, name }: Colleague): Promise<number> {
  const owned = tx.select({ id: tasks.id }).from(tasks).where(activeTasksOf(giver));
  const had = await accessThrough(
    tx,
    (await owned).map((task) => task.id),
  );
  await tx.delete(taskParticipants).where(and(eq(taskParticipants.employeeId, id), inArray(taskParticipants.taskId, owned)));
  const moved = await tx
    .update(tasks)
    .set({ ownerId: id })
    .where(activeTasksOf(giver))
    .returning({ task: tasks.name, customerId: tasks.customerId });
  const lines = moved.map(({ task, customerId }) => ({ customerId, details: { task, name } }));
  await tell(tx, employee, "task changed", lines);
  await announceAccessChanges(tx, employee, had);
  return moved.length;
}

type Line = { customerId: string; details: Record<string, string> };

/** A thousand lines to a statement: one statement has room for some eight thousand. */
async function tell(tx: Transaction, employee: Employee, action: "responsible changed" | "task changed", lines: Line[]): Promise<void> {
  const { officeId } = employee;
  for (let first = 0; first < lines.length; first += 1000)
    await recordForEach(tx, { officeId, lines: lines.slice(first, first + 1000) }, { actor: employee, action });
}
