import { and, eq, inArray, isNull } from "drizzle-orm";
import { employees, offices, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import { importers } from "./rights.ts";

/** Who asked for an import, when she still works at the office and still may. */
export async function findImporter({ officeId, employeeId }: { officeId: string; employeeId: string }): Promise<Employee | undefined> {
  const [found] = await inOffice({ officeId }, (tx) =>
    tx
      .select({ person: people, rights: employees.rights, officeName: offices.name })
      .from(employees)
      .innerJoin(people, eq(people.id, employees.personId))
      .innerJoin(offices, eq(offices.id, employees.officeId))
      .where(
        and(
          eq(employees.id, employeeId),
          eq(employees.officeId, officeId),
          isNull(employees.disabledAt),
          inArray(employees.rights, importers),
        ),
      ),
  );
  if (!found) return undefined;
  const { person, ...place } = found;
  const { id: personId, firstName, lastName, email, locale } = person;
  return { personId, name: `${firstName} ${lastName}`, email, locale, employeeId, officeId, ...place };
}
