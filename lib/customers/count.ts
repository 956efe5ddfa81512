import { sql } from "drizzle-orm";
import { customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import { visibleTo } from "./find.ts";
import { latest, needsAttention } from "./latest.ts";

/** The figures of the sidebar: how many customers one sees, and how many of them wait, are active, or need attention. */
export async function countCustomers(employee: Employee) {
  const [counts] = await inOffice(employee, (tx) => {
    const collaboration = latest(tx);
    const many = (condition = sql`true`) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
    return tx
      .select({
        all: many(),
        requested: many(sql`${collaboration.status} = 'requested'`),
        active: many(sql`${collaboration.status} = 'active'`),
        attention: many(needsAttention(collaboration)),
      })
      .from(customers)
      .leftJoinLateral(collaboration, sql`true`)
      .where(visibleTo(employee));
  });
  return counts ?? { all: 0, requested: 0, active: 0, attention: 0 };
}
