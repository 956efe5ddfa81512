import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, customers } from "#db/schema/index.ts";
import { statusSql } from "#lib/collaborations/status.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { momentIn } from "#lib/time.ts";

const daysBeforeAttention = 5;

/** The latest collaboration of each customer, in one service or in any. */
export const latest = (tx: Transaction, service: Service | null = null) =>
  tx
    .select({
      status: statusSql().as("status"),
      requestedAt: sql<Date | null>`${collaborations.requestedAt}`.as("requested_at"),
      undelivered: sql<boolean>`exists (select from letters where letters.collaboration_id = collaborations.id
        and letters.failed_at is not null)`.as("undelivered"),
    })
    .from(collaborations)
    .where(and(eq(collaborations.customerId, customers.id), service ? eq(collaborations.service, service) : undefined))
    .orderBy(desc(collaborations.requestedAt))
    .limit(1)
    .as("latest");

type Latest = ReturnType<typeof latest>;

/** Nobody may have to look for these: said no to, run out, waiting for more than five days, or a letter that did not arrive. */
export const needsAttention = ({ status, requestedAt, undelivered }: Latest): SQL<boolean> =>
  sql<boolean>`coalesce(${status} in ('declined', 'expired')
    or (${status} = 'requested' and (${undelivered} or ${requestedAt} < ${momentIn({ days: -daysBeforeAttention })})), false)`;
