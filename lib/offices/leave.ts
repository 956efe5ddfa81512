import { and, eq } from "drizzle-orm";
import { employees, offices } from "#db/schema/index.ts";
import { alsoInOffice, inPerson } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { worksThere } from "#lib/standing/places.ts";
import { sqlNow } from "#lib/time.ts";
import type { Person } from "#lib/who.ts";
import { isLastAdministrator } from "./administrators.ts";
import { endEmployment } from "./end-employment.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import { tellAdministrators } from "./tell-administrators.ts";

type Result = Outcome<{ officeId: string }, "unknown-place" | "last-administrator">;

/**
 * By the employee alone, whenever they want: what they were responsible for stays where it is until the office hands it over. Only not the
 * last administrator.
 */
export async function leaveOffice(person: Person, invitationId: string): Promise<Result> {
  return inPerson(person.personId, async (tx) => {
    const own = and(eq(employees.invitationId, invitationId), eq(employees.personId, person.personId), worksThere());
    const [place] = await tx
      .select({ employeeId: employees.id, officeId: employees.officeId, rights: employees.rights })
      .from(employees)
      .where(own);
    if (!place) return { refusal: "unknown-place" };
    const { officeId } = place;
    await alsoInOffice(tx, officeId);
    // Administrators who change who may do what go one after the other.
    const [office] = await tx.select({ officeName: offices.name }).from(offices).where(eq(offices.id, officeId)).for("no key update");
    const colleague = await findColleague(tx, place, place.employeeId);
    if (!office || !colleague || colleague.disabledAt) return { refusal: "unknown-place" };
    if (colleague.rights === "administrator" && (await isLastAdministrator(tx, colleague))) return { refusal: "last-administrator" };

    const employee = { ...person, ...place, ...office };
    await endEmployment(tx, employee, colleague, { disabledAt: sqlNow(), leftAt: sqlNow() });
    await record(tx, historyOf(place), { actor: person, action: "employee left", details: { name: colleague.name } });
    await tellAdministrators(tx, { ...place, name: colleague.name, what: "left" });
    return { officeId };
  });
}
