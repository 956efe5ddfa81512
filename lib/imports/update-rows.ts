import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { customers } from "#db/schema/index.ts";
import { recordCardChanges } from "#lib/customers/record-changes.ts";
import type { Employee } from "#lib/who.ts";
import { addContacts, type Change, changeCards, findUnchanged, leftOut, type Mark, markRows, type Row, type Work } from "./write.ts";

/** Whose card or main contact says something else than in the dry run is left out. */
export async function updateRows({ tx, employee, importId }: Work, rows: Row[]): Promise<void> {
  const changes = rows.map(({ line, customerId, before, after }) => ({
    line,
    id: customerId ?? "",
    before: before ?? {},
    values: after ?? {},
  }));
  const held = await findUnchanged(
    tx,
    employee.officeId,
    changes.map(({ id, before }) => ({ id, values: before })),
  );
  const taken = await findTaken(tx, employee, changes);
  const possible = changes.filter(({ id }) => held.has(id) && !taken.has(id));
  await changeCards(tx, employee, possible);
  await addContacts(tx, employee.officeId, possible);

  const marks = changes.map(({ id, line }): Mark => {
    if (!held.has(id)) return leftOut(line, "changedMeanwhile");
    return taken.has(id) ? leftOut(line, "numberTakenMeanwhile") : { line, outcome: "updated" };
  });
  await markRows(tx, importId, marks);
  const recorded = possible.map(({ id, before, values }) => ({ customerId: id, before, after: values }));
  await recordCardChanges(tx, employee, recorded);
}

/** Those that want a customer number which another customer has. */
export async function findTaken(tx: Transaction, { officeId }: Employee, changes: Change[]): Promise<Set<string>> {
  const wanting = new Map(changes.map(({ id, values }) => [values.number, id]));
  const numbers = [...wanting.keys()].filter((number) => typeof number === "string");
  if (numbers.length === 0) return new Set();
  const owners = await tx
    .select({ id: customers.id, number: customers.number })
    .from(customers)
    .where(and(eq(customers.officeId, officeId), inArray(customers.number, numbers)));
  return new Set(owners.filter(({ id, number }) => wanting.get(number) !== id).map(({ number }) => wanting.get(number) ?? ""));
}
