import { and, eq, isNull, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, offices, people } from "#db/schema/index.ts";
import { fullName } from "#lib/auth/people.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute } from "#lib/standing/links.ts";
import { administratorsOf } from "./administrators.ts";

type Gone = { officeId: string; employeeId: string; name: string; what: "declined" | "left" };

/** Somebody has declined to work at the office, or has left: its administrators hear so, and that person does not. */
export async function tellAdministrators(tx: Transaction, { officeId, employeeId, name: person, what }: Gone): Promise<void> {
  const others = await tx
    .select({ personId: people.id, name: fullName, email: people.email, locale: people.locale, office: offices.name })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .where(and(administratorsOf(officeId), ne(employees.id, employeeId), isNull(people.disabledAt)))
    .orderBy(employees.createdAt, employees.id)
    .limit(50);
  const link = absolute(`/settings/employees/${employeeId}`);
  for (const { locale, office, ...to } of others)
    await queueLetter(tx, { kind: "employee-gone", facts: { office, what, person, link }, locale, to, from: { name: "Spiris" }, officeId });
}
