import type { Transaction } from "#db/client.ts";
import { employees } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { findOrAddPerson } from "#lib/auth/people.ts";
import type { Locale } from "#lib/locale.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayRunOffice } from "#lib/rights.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee, Rights } from "#lib/who.ts";

export type Newcomer = { firstName: string; lastName: string; email: string; mobile?: string | null; locale: Locale };

type Result = Outcome<{ employeeId: string }, "not-allowed">;

/** Only an office's administrator employs. Without a letter: for whoever is told otherwise. They accept like everybody else. */
export async function employ(employee: Employee, newcomer: Newcomer, rights: Rights): Promise<Result> {
  if (!mayRunOffice(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => ({
    employeeId: await addToOffice(tx, { officeId: employee.officeId, rights }, newcomer, employee),
  }));
}

export async function addToOffice(
  tx: Transaction,
  place: { officeId: string; rights: Rights },
  newcomer: Newcomer,
  actor: { personId?: string; name: string },
): Promise<string> {
  const name = fullNameOf(newcomer);
  const personId = await findOrAddPerson(tx, newcomer);
  const [added] = await tx
    .insert(employees)
    .values({ ...place, personId, invitedAs: name, createdAt: sqlNow() })
    .returning();
  if (!added) throw new Error("The employee was not added");
  await record(
    tx,
    { chain: place.officeId, officeId: place.officeId },
    { actor, action: "employee added", details: { name, rights: place.rights } },
  );
  return added.id;
}
