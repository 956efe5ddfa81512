import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { customers } from "#db/schema/index.ts";
import { recordForEach } from "#lib/audit/record.ts";
import { nextNumberIn } from "#lib/customers/numbers.ts";
import type { Employee } from "#lib/who.ts";
import { addCards, leftOut, type Mark, markRows, type Row, type Work } from "./write.ts";

type NumberOf = (after: Row["after"]) => string;

/** Gives the rows without a number of their own the next free ones. */
export async function numbering(tx: Transaction, { officeId }: Employee, rows: Row[]): Promise<NumberOf> {
  const given = rows.map(({ after }) => String(after?.number ?? "")).filter((number) => /^\d{1,15}$/.test(number));
  const free = [BigInt(await nextNumberIn(tx, officeId)), ...given.map((number) => BigInt(number) + 1n)];
  let next = free.reduce((highest, number) => (number > highest ? number : highest));
  return (after) => String(after?.number ?? next++);
}

/** Whoever was added by somebody else since the dry run is left out. */
export async function addRows({ tx, employee, importId }: Work, rows: Row[], numberOf: NumberOf): Promise<void> {
  const { officeId } = employee;
  const cards = rows.map(({ line, after }) => ({ line, id: randomUUID(), number: numberOf(after), values: after ?? {} }));
  const added = await addCards(
    tx,
    officeId,
    cards.map(({ id, number, values }) => ({ id, values: { ...values, number } })),
  );
  const rest = cards.filter(({ id }) => !added.has(id));
  const known = rest.length > 0 ? await findKnown(tx, officeId, rest) : new Set<unknown>();

  const marks = cards.map(({ id, line, number, values }): Mark => {
    if (added.has(id)) return { line, outcome: "added", customerId: id, number };
    return leftOut(line, known.has(values.organisationNumber) ? "addedMeanwhile" : "numberTakenMeanwhile");
  });
  await markRows(tx, importId, marks);
  const lines = cards.filter(({ id }) => added.has(id)).map(({ id, values }) => ({ customerId: id, details: { name: values.name ?? "" } }));
  await recordForEach(tx, { officeId, lines }, { actor: employee, action: "customer added" });
}

async function findKnown(tx: Transaction, officeId: string, cards: { values: Record<string, unknown> }[]): Promise<Set<unknown>> {
  const numbers = cards.map(({ values }) => String(values.organisationNumber));
  const found = await tx
    .select({ number: customers.organisationNumber })
    .from(customers)
    .where(and(eq(customers.officeId, officeId), inArray(customers.organisationNumber, numbers)));
  return new Set(found.map(({ number }) => number));
}
