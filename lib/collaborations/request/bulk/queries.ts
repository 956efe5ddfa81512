import { and, asc, count, eq, sql } from "drizzle-orm";
import { bulkActivationRows, bulkActivations, customers, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { isId } from "#lib/identifiers.ts";
import { lettersLeft } from "#lib/outbox/limits.ts";
import { mayActivateMany } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";

export const rowsPerPage = 100;
export const shows = ["ready", "blocked", "done", "skipped", "failed"] as const;
export type Show = (typeof shows)[number];

const show = sql<Show>`coalesce(${bulkActivationRows.outcome}, case when ${bulkActivationRows.obstacle} is null then 'ready' else 'blocked' end)`;

/** A bulk activation with how many of its rows are where, and how many letters are left; nothing for whoever may not activate for many. */
export async function findBulk(employee: Employee, bulkId: string) {
  if (!isId(bulkId) || !mayActivateMany(employee)) return undefined;
  return inOffice(employee, async (tx) => {
    const own = and(eq(bulkActivations.id, bulkId), eq(bulkActivations.officeId, employee.officeId));
    const [bulk] = await tx.select().from(bulkActivations).where(own);
    if (!bulk) return undefined;
    const rows = await tx
      .select({ show, rows: count() })
      .from(bulkActivationRows)
      .where(eq(bulkActivationRows.bulkId, bulkId))
      .groupBy(show);
    const many = (one: Show) => rows.find((row) => row.show === one)?.rows ?? 0;
    const counts = {
      ready: many("ready"),
      blocked: many("blocked"),
      done: many("done"),
      skipped: many("skipped"),
      failed: many("failed"),
    };
    return { ...bulk, counts, lettersLeft: await lettersLeft(tx, employee) };
  });
}

export type Bulk = NonNullable<Awaited<ReturnType<typeof findBulk>>>;

export async function listBulkRows(employee: Employee, { id: bulkId }: Bulk, { show: wanted, page }: { show: Show; page: number }) {
  return inOffice(employee, (tx) =>
    tx
      .select({
        customerId: bulkActivationRows.customerId,
        customer: customers.name,
        task: tasks.name,
        scenario: bulkActivationRows.scenario,
        obstacle: bulkActivationRows.obstacle,
        reason: bulkActivationRows.reason,
      })
      .from(bulkActivationRows)
      .innerJoin(customers, eq(customers.id, bulkActivationRows.customerId))
      .leftJoin(tasks, eq(tasks.id, bulkActivationRows.taskId))
      .where(and(eq(bulkActivationRows.officeId, employee.officeId), eq(bulkActivationRows.bulkId, bulkId), eq(show, wanted)))
      .orderBy(asc(bulkActivationRows.position))
      .limit(rowsPerPage)
      .offset((page - 1) * rowsPerPage),
  );
}

export type BulkRow = Awaited<ReturnType<typeof listBulkRows>>[number];
