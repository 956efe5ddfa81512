import { eq, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, taskParticipants } from "#db/schema/index.ts";
import { accessThrough, announceAccessChanges } from "#lib/access/changes.ts";
import type { Employee } from "#lib/who.ts";
import type { findColleague } from "./find.ts";
import { takeLinkAway } from "./take-link.ts";

type Colleague = NonNullable<Awaited<ReturnType<typeof findColleague>>>;

/**
 * What goes with somebody's place at an office, whoever ends it: their part in tasks, the access that it gave, the sign-in that they linked
 * here.
 */
export async function endEmployment(
  tx: Transaction,
  actor: Employee,
  colleague: Colleague,
  times: { disabledAt: SQL<Date>; leftAt?: SQL<Date> },
): Promise<void> {
  const places = tx.select({ id: taskParticipants.taskId }).from(taskParticipants).where(eq(taskParticipants.employeeId, colleague.id));
  const had = await accessThrough(
    tx,
    (await places).map((task) => task.id),
  );
  await tx.update(employees).set(times).where(eq(employees.id, colleague.id));
  await tx.delete(taskParticipants).where(eq(taskParticipants.employeeId, colleague.id));
  await announceAccessChanges(tx, actor, had);
  await takeLinkAway(tx, actor, colleague);
}
