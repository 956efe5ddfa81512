import { and, eq } from "drizzle-orm";
import { employees, offices, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { fullNameOf } from "#lib/names.ts";
import { worksThere } from "#lib/standing/places.ts";
import type { Employee } from "#lib/who.ts";

type Place = { officeId: string; employeeId: string };

/** Whoever asked for a job, when they still work at the office: as they are and with the rights that they have today. */
export async function findActing({ officeId, employeeId }: Place): Promise<Employee | undefined> {
  const [found] = await inOffice({ officeId }, (tx) =>
    tx
      .select({ person: people, rights: employees.rights, officeName: offices.name })
      .from(employees)
      .innerJoin(people, eq(people.id, employees.personId))
      .innerJoin(offices, eq(offices.id, employees.officeId))
      .where(and(eq(employees.id, employeeId), eq(employees.officeId, officeId), worksThere())),
  );
  if (!found) return undefined;
  const { person, ...place } = found;
  const { id: personId, firstName, lastName, email, locale } = person;
  return { personId, name: fullNameOf({ firstName, lastName }), email, locale, employeeId, officeId, ...place };
}
