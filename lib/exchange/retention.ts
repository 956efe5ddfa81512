import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { answers, documentEvents, documents, mailboxNames, payloads } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { sqlToday } from "#lib/time.ts";

/** Documents removed in one transaction. */
const atOnce = 500;

/**
 * Removes what is past its last day with all that belongs to it, and says how much that was: what was stopped after some weeks, and on New
 * Year's Day what a year of invoices has left. Their bytes go with the part of the table that holds the year,
 * and a name with the last document that carries it.
 */
export async function removeOldDocuments(): Promise<number> {
  await inSystem((tx) => tx.execute(sql`select drop_payloads_of(extract(year from ${sqlToday()})::int - 1)`));
  let removed = 0;
  for (let more = atOnce; more === atOnce; removed += more) more = await inSystem(removeSome);
  await inSystem((tx) => tx.delete(mailboxNames).where(lt(mailboxNames.keptUntil, sqlToday())));
  return removed;
}

async function removeSome(tx: Transaction): Promise<number> {
  const due = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(lt(documents.keptUntil, sqlToday()))
    .orderBy(documents.keptUntil)
    .limit(atOnce);
  const ids = due.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.delete(answers).where(inArray(answers.documentId, ids));
  await tx.delete(documentEvents).where(inArray(documentEvents.chain, ids));
  await tx.delete(payloads).where(and(inArray(payloads.documentId, ids), eq(payloads.keptThrough, 0)));
  await tx.delete(documents).where(inArray(documents.id, ids));
  return ids.length;
}
