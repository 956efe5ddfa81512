import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, taskParticipants } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { accessThrough, announceAccessChanges } from "#lib/access/changes.ts";
import { record } from "#lib/audit/record.ts";
import { closeSessionsWithoutPlace } from "#lib/auth/sessions/open.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { isLastAdministrator, isStillOfficeAdministrator } from "./administrators.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import { countAssignments } from "./open-assignments.ts";
import { takeLinkAway } from "./take-link.ts";

type Colleague = NonNullable<Awaited<ReturnType<typeof findColleague>>>;
export type Obstacle = "yourself" | "last-administrator" | "has-responsibilities";
type Disabling = Outcome<{ employeeId: string }, "not-allowed" | "unknown-employee" | Obstacle>;
type Enabling = Outcome<{ employeeId: string }, "not-allowed" | "unknown-employee">;

/** Shuts somebody out of this office at once. Refused while customers or active tasks are hers: they are handed over first. */
export async function disableEmployee(employee: Employee, employeeId: string): Promise<Disabling> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const colleague = await findColleague(tx, employee, employeeId);
    if (!colleague) return { refusal: "unknown-employee" };
    if (colleague.disabledAt) return { employeeId };

    const refusal = await shutOut(tx, employee, colleague);
    return refusal ? { refusal } : { employeeId };
  });
}

/** The part of disabling that handing over ends with too; says what stands in the way. */
export async function shutOut(tx: Transaction, employee: Employee, colleague: Colleague): Promise<Obstacle | undefined> {
  if (colleague.id === employee.employeeId) return "yourself";
  if (await isLastAdministrator(tx, colleague)) return "last-administrator";
  // Whoever gives her a customer or a task meanwhile holds this row (`areColleagues`): what is left is counted after that.
  await tx.select({ id: employees.id }).from(employees).where(eq(employees.id, colleague.id)).for("update");
  const { customers, tasks } = await countAssignments(tx, colleague);
  if (customers + tasks > 0) return "has-responsibilities";

  const places = tx.select({ id: taskParticipants.taskId }).from(taskParticipants).where(eq(taskParticipants.employeeId, colleague.id));
  const had = await accessThrough(
    tx,
    (await places).map((task) => task.id),
  );
  await tx.update(employees).set({ disabledAt: sqlNow() }).where(eq(employees.id, colleague.id));
  await tx.delete(taskParticipants).where(eq(taskParticipants.employeeId, colleague.id));
  await announceAccessChanges(tx, employee, had);
  await takeLinkAway(tx, employee, colleague);
  await closeSessionsWithoutPlace(tx, colleague.personId);
  await record(tx, historyOf(employee), { actor: employee, action: "employee disabled", details: { name: colleague.name } });
  return undefined;
}

/** Back at the office with the rights she had; her places in tasks do not come back by themselves. */
export async function enableEmployee(employee: Employee, employeeId: string): Promise<Enabling> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const colleague = await findColleague(tx, employee, employeeId);
    if (!colleague) return { refusal: "unknown-employee" };
    if (!colleague.disabledAt) return { employeeId };

    await tx.update(employees).set({ disabledAt: null }).where(eq(employees.id, employeeId));
    await record(tx, historyOf(employee), { actor: employee, action: "employee enabled", details: { name: colleague.name } });
    return { employeeId };
  });
}
