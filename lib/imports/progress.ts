import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { imports } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/who.ts";

const atOnce = 100;

/** One at a time works on an import. Not its row is locked: the progress is written there meanwhile. */
export async function oneAtATime(tx: Transaction, importId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${importId}, 0))`);
}

/** The database's statistics know nothing of thousands of rows just written: by them it would read whole tables for each row. */
export async function withIndexes(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)`);
}

/** Does the work in portions, and after each one tells everybody, in a transaction of its own, how far it has come. */
export async function inPortions<Row>(
  { employee, importId, done }: { employee: Employee; importId: string; done: number },
  rows: Row[],
  work: (portion: Row[]) => Promise<void>,
): Promise<number> {
  for (let from = 0; from < rows.length; from += atOnce) {
    await work(rows.slice(from, from + atOnce));
    const rowsDone = done + Math.min(from + atOnce, rows.length);
    const own = and(eq(imports.id, importId), eq(imports.officeId, employee.officeId));
    await inOffice(employee, (tx) => tx.update(imports).set({ rowsDone }).where(own));
  }
  return done + rows.length;
}
