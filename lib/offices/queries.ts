import { and, eq, exists, inArray, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { readInOffice } from "#db/reading.ts";
import { customers, employees, people, tasks } from "#db/schema/index.ts";
import { employeeName } from "#lib/auth/people.ts";
import { askedBy } from "#lib/kept.ts";
import { worksThere } from "#lib/standing/places.ts";
import type { Employee } from "#lib/who.ts";

const byName = sql`${employeeName} collate "sv-SE-x-icu"`;

/** The office's employees of today, by name: who can be responsible, own a task or take part in it. */
export async function listColleagues(employee: Employee) {
  return readInOffice(employee, askColleagues(employee, {}, {}));
}

const askColleagues = askedBy((from, { officeId }) =>
  from
    .select({ id: employees.id, name: employeeName })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(eq(employees.officeId, officeId), worksThere()))
    .orderBy(byName, employees.id)
    .limit(500),
);

/** Those whose customers or tasks a list can be asked for: the colleagues of today, then whoever has left and still has some. */
export async function listHolders(employee: Employee) {
  return readInOffice(employee, askHolders(employee, {}, {}));
}

const hasLeft = sql<boolean>`${employees.disabledAt} is not null`;

const askHolders = askedBy((from, { officeId }) => {
  const holds = or(
    exists(sql`(select from ${customers} where ${customers.officeId} = ${officeId} and ${customers.responsibleId} = ${employees.id})`),
    exists(sql`(select from ${tasks} where ${tasks.officeId} = ${officeId} and ${tasks.ownerId} = ${employees.id})`),
  );
  return from
    .select({ id: employees.id, name: employeeName, hasLeft })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(eq(employees.officeId, officeId), or(worksThere(), holds)))
    .orderBy(hasLeft, byName, employees.id)
    .limit(700);
});

/** Whether all of these work at the office today, and go on doing so until the transaction ends: nobody is disabled meanwhile. */
export async function areColleagues(tx: Transaction, { officeId }: { officeId: string }, ids: string[]): Promise<boolean> {
  const today = await tx
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(employees.officeId, officeId), inArray(employees.id, ids), worksThere()))
    .for("key share");
  return today.length === new Set(ids).size;
}

export const isColleague = (tx: Transaction, office: { officeId: string }, id: string): Promise<boolean> => areColleagues(tx, office, [id]);
