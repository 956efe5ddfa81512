import { eq } from "drizzle-orm";
import { employees } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isStale, type Seen } from "#lib/seen.ts";
import type { Employee, Rights } from "#lib/who.ts";
import { isLastAdministrator, isStillOfficeAdministrator } from "./administrators.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";

type Result = Outcome<{ employeeId: string }, "not-allowed" | "unknown-employee" | "last-administrator" | "changed-meanwhile">;

/** From the colleague's next request on. */
export async function changeRights(employee: Employee, employeeId: string, rights: Rights, seen?: Seen): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const colleague = await findColleague(tx, employee, employeeId);
    if (!colleague) return { refusal: "unknown-employee" };
    if (isStale(seen, { rights: colleague.rights })) return { refusal: "changed-meanwhile" };
    if (colleague.rights === rights) return { employeeId };
    if (colleague.rights === "administrator" && (await isLastAdministrator(tx, colleague))) return { refusal: "last-administrator" };

    await tx.update(employees).set({ rights }).where(eq(employees.id, employeeId));
    await record(tx, historyOf(employee), {
      actor: employee,
      action: "employee changed",
      details: { id: employeeId, name: colleague.name, rights, rightsFrom: colleague.rights },
    });
    return { employeeId };
  });
}
