import { and, count, desc, eq, isNull, lt, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema/index.ts";
import type { Found } from "./found.ts";

/** What had come from the sender of a received document before it, and what the sender was called last. */
export async function findEarlier(
  tx: Transaction,
  { id, companyId, kind, direction, counterpartNumber, counterpartName, enteredAt }: Found,
) {
  if (kind === "document" || direction === "out" || !counterpartNumber) return { many: 0, name: undefined };
  const invoices = and(eq(documents.companyId, companyId), eq(documents.direction, "in"), ne(documents.kind, "document"));
  const from = and(invoices, eq(documents.counterpartNumber, counterpartNumber));
  const earlier = and(from, ne(documents.id, id), lt(documents.enteredAt, sql`${enteredAt.toISOString()}::timestamptz`));
  const [counted] = await tx.select({ many: count() }).from(documents).where(earlier);
  const [other] = await tx
    .select({ name: documents.counterpartName })
    .from(documents)
    .where(and(earlier, ne(documents.counterpartName, counterpartName)))
    .orderBy(desc(documents.enteredAt))
    .limit(1);
  return { many: counted?.many ?? 0, name: other?.name };
}

/** Others in the mailbox with its number, of the same year, kind and counterpart, the first one first. */
export async function listAlike(tx: Transaction, { id, companyId, direction, kind, number, issuedOn, counterpartNumber, repeats }: Found) {
  const sameNumber = and(
    eq(documents.kind, kind),
    eq(documents.number, number),
    sql`${documents.counterpartNumber} is not distinct from ${counterpartNumber}`,
    sql`extract(year from ${documents.issuedOn}) = extract(year from ${issuedOn}::date)`,
  );
  const same = or(number ? sameNumber : undefined, repeats ? eq(documents.id, repeats) : undefined);
  if (!same) return [];
  const others = and(
    eq(documents.companyId, companyId),
    eq(documents.direction, direction),
    ne(documents.id, id),
    isNull(documents.stoppedAt),
  );
  return tx
    .select({ id: documents.id, enteredAt: documents.enteredAt })
    .from(documents)
    .where(and(others, same))
    .orderBy(documents.enteredAt, documents.id)
    .limit(5);
}
