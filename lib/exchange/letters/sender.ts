import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies, companyUsers, documents, employees, offices, people } from "#db/schema/index.ts";
import { documentOpensTo, opensMailboxThere } from "#lib/access/mailbox.ts";
import { worksThere } from "#lib/standing/places.ts";
import { addressed } from "#lib/standing/recipients.ts";
import type { SentFrom } from "./left.ts";

const isStill = (personId: string) => and(eq(people.id, personId), isNull(people.disabledAt));

/**
 * Whoever has sent something, as they are there now, and what of it still opens to them: to somebody of the company by their level, to an
 * employee by the task. Nobody where they are there no more.
 */
export const findSender = (tx: Transaction, { officeId, ...from }: SentFrom) =>
  officeId ? findEmployee(tx, { ...from, officeId }) : findCompanyUser(tx, from);

async function findCompanyUser(tx: Transaction, { personId, companyId }: Omit<SentFrom, "officeId">) {
  const [person] = await tx
    .select({ ...addressed, place: companies.name })
    .from(companyUsers)
    .innerJoin(people, eq(people.id, companyUsers.personId))
    .innerJoin(companies, eq(companies.id, companyUsers.companyId))
    .where(and(eq(companyUsers.companyId, companyId), isStill(personId), opensMailboxThere()));
  const opens: SQL | undefined = eq(documents.companyId, companyId);
  return person && { ...person, opens };
}

async function findEmployee(tx: Transaction, { personId, officeId }: { personId: string; officeId: string }) {
  const [person] = await tx
    .select({ ...addressed, place: offices.name, employeeId: employees.id })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .where(and(eq(employees.officeId, officeId), isStill(personId), worksThere()));
  return person && { ...person, opens: documentOpensTo({ officeId, employeeId: person.employeeId }) };
}
