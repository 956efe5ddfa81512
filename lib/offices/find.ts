import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { employeeName, factorSince, linkedSince } from "#lib/auth/people.ts";
import type { Employee } from "#lib/who.ts";

/** Somebody at the asker's office, disabled or not, with their name. */
export async function findColleague(tx: Transaction, { officeId }: { officeId: string }, employeeId: string) {
  const [colleague] = await tx
    .select({
      id: employees.id,
      officeId: employees.officeId,
      personId: employees.personId,
      rights: employees.rights,
      acceptedAt: employees.acceptedAt,
      disabledAt: employees.disabledAt,
      name: employeeName,
      email: people.email,
      factorSince,
      linkedSince,
    })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(eq(employees.id, employeeId), eq(employees.officeId, officeId)));
  return colleague;
}

/** Who at the office has this address: for whoever tried to invite them again. */
export async function findByAddress(employee: Employee, email: string): Promise<string | undefined> {
  const [colleague] = await inOffice(employee, (tx) =>
    tx
      .select({ id: employees.id })
      .from(employees)
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(employees.officeId, employee.officeId), eq(people.email, email))),
  );
  return colleague?.id;
}
