import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, customers } from "#db/schema/index.ts";
import { statusSql } from "#lib/collaborations/status.ts";

/** The latest collaboration of each customer in the service that the list shows. */
export const latest = (tx: Transaction) =>
  tx
    .select({
      status: statusSql().as("status"),
      requestedAt: sql<Date | null>`${collaborations.requestedAt}`.as("requested_at"),
    })
    .from(collaborations)
    .where(and(eq(collaborations.customerId, customers.id), eq(collaborations.service, "digital-invoices")))
    .orderBy(desc(collaborations.requestedAt))
    .limit(1)
    .as("latest");
