import { type SQL, sql } from "drizzle-orm";
import { customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import { visibleTo } from "./find.ts";
import { tallied } from "./foremost.ts";

/** The figures of the sidebar: how many customers one sees, and how many of them wait, are active, or need attention. */
export async function countCustomers(employee: Employee) {
  const [counts] = await inOffice(employee, (tx) => {
    const found = tallied(tx);
    const many = (condition: SQL | typeof found.requested = sql`true`) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
    return tx
      .select({
        all: many(),
        requested: many(found.requested),
        active: many(found.active),
        attention: many(found.attention),
      })
      .from(customers)
      .leftJoinLateral(found, sql`true`)
      .where(visibleTo(employee));
  });
  return counts ?? { all: 0, requested: 0, active: 0, attention: 0 };
}
