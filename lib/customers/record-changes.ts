import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, people } from "#db/schema/index.ts";
import { changesOf, type Values } from "#lib/audit/changes.ts";
import { recordForEach } from "#lib/audit/record.ts";
import { employeeName } from "#lib/auth/people.ts";
import type { Employee } from "#lib/who.ts";

type Change = { customerId: string; before: Record<string, unknown>; after: Values };

/** A line in the history of each customer whose card has changed: which fields, from what to what, and whoever is responsible by name. */
export async function recordCardChanges(tx: Transaction, employee: Employee, changes: Change[]): Promise<void> {
  const names = await namesOf(tx, employee, changes);
  const nameOf = (id: unknown) => names.get(id) ?? String(id);
  const lines = changes.map(({ customerId, before, after }) => {
    if (after.responsibleId === undefined) return { customerId, details: changesOf(before, after) };
    const [from, to] = [before, after].map(({ responsibleId }) => ({ responsibleId: nameOf(responsibleId) }));
    return { customerId, details: changesOf({ ...before, ...from }, { ...after, ...to }) };
  });
  await recordForEach(tx, { officeId: employee.officeId, lines }, { actor: employee, action: "customer changed" });
}

async function namesOf(tx: Transaction, { officeId }: Employee, changes: Change[]): Promise<Map<unknown, string>> {
  const ids = changes.flatMap(({ before, after }) =>
    after.responsibleId === before.responsibleId ? [] : [before.responsibleId, after.responsibleId],
  );
  const known = [...new Set(ids)].filter((id) => typeof id === "string");
  if (known.length === 0) return new Map();
  const found = await tx
    .select({ id: employees.id, name: employeeName })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(eq(employees.officeId, officeId), inArray(employees.id, known)));
  return new Map(found.map(({ id, name }) => [id, name]));
}
