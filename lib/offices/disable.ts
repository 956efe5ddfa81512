import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { closeSessionsWithoutPlace } from "#lib/auth/sessions/open.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { isLastAdministrator, isStillOfficeAdministrator } from "./administrators.ts";
import { endEmployment } from "./end-employment.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import { countAssignments } from "./open-assignments.ts";

type Colleague = NonNullable<Awaited<ReturnType<typeof findColleague>>>;
export type Obstacle = "yourself" | "last-administrator" | "has-responsibilities";
type Disabling = Outcome<{ employeeId: string }, "not-allowed" | "unknown-employee" | Obstacle>;

/** Shuts somebody out of this office at once. Refused while customers or active tasks are theirs: those are handed over first. */
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
  // Whoever gives the colleague a customer or a task meanwhile holds this row (`areColleagues`), and so does whoever accepts: what is so is
  // read after that.
  const [now] = await tx.select({ acceptedAt: employees.acceptedAt }).from(employees).where(eq(employees.id, colleague.id)).for("update");
  if (!now?.acceptedAt) return takeBack(tx, employee, colleague);
  if (await isLastAdministrator(tx, colleague)) return "last-administrator";
  const { customers, tasks } = await countAssignments(tx, colleague);
  if (customers + tasks > 0) return "has-responsibilities";

  await endEmployment(tx, employee, colleague, { disabledAt: sqlNow() });
  await closeSessionsWithoutPlace(tx, colleague.personId);
  await record(tx, historyOf(employee), { actor: employee, action: "employee disabled", details: { name: colleague.name } });
  return undefined;
}

/** An invitation that nobody has accepted: the office has no part in the person's sessions, and they have none in its tasks. */
async function takeBack(tx: Transaction, employee: Employee, { id, name }: Colleague): Promise<undefined> {
  await tx.update(employees).set({ disabledAt: sqlNow() }).where(eq(employees.id, id));
  await record(tx, historyOf(employee), { actor: employee, action: "employee invitation withdrawn", details: { name } });
}
