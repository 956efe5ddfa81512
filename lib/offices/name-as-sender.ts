import { and, eq, ne } from "drizzle-orm";
import { employees } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Employee } from "#lib/who.ts";
import { isStillOfficeAdministrator } from "./administrators.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import type { SenderInput } from "./input.ts";

type Result = Outcome<{ name: string }, "not-allowed" | "unknown-employee" | "renamed">;

/**
 * From now on the office's letters are sent in the name that the colleague, or the administrator themselves, has today and the
 * administrator has read.
 */
export async function nameAsSender(employee: Employee, { employeeId, name }: SenderInput): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const colleague = await findColleague(tx, employee, employeeId);
    if (!colleague) return { refusal: "unknown-employee" };
    if (colleague.name !== name) return { refusal: "renamed" };
    const named = await tx
      .update(employees)
      .set({ senderName: name })
      .where(and(eq(employees.id, colleague.id), ne(employees.senderName, name)))
      .returning({ id: employees.id });
    if (named.length > 0) await record(tx, historyOf(employee), { actor: employee, action: "employee named as sender", details: { name } });
    return { name };
  });
}
