import { sql } from "drizzle-orm";
import { customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import type { Status } from "#lib/collaborations/status.ts";
import { visibleTo } from "./find.ts";
import { latest } from "./latest.ts";

/** The figures of the sidebar: how many customers one sees, and how many of them wait, are active, … */
export async function countCustomers(employee: Employee): Promise<Partial<Record<Status, number>> & { all: number }> {
  return inOffice(employee, async (tx) => {
    const collaboration = latest(tx);
    const rows = await tx
      .select({ status: collaboration.status, customers: sql<number>`count(*)`.mapWith(Number) })
      .from(customers)
      .leftJoinLateral(collaboration, sql`true`)
      .where(visibleTo(employee))
      .groupBy(collaboration.status);
    const all = rows.reduce((sum, row) => sum + row.customers, 0);
    return { all, ...Object.fromEntries(rows.filter((row) => row.status).map((row) => [row.status, row.customers])) };
  });
}
