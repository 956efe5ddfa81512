import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Given, Writer } from "#db/question.ts";
import { collaborations, customers } from "#db/schema/index.ts";
import type { Asking } from "#lib/kept.ts";
import { isUndelivered } from "#lib/outbox/delivery.ts";
import { mayRunOffice } from "#lib/rights.ts";
import { daysBeforeAttention } from "#lib/standing/limits.ts";
import { statuses, statusSql } from "#lib/standing/status.ts";
import { sqlNowPlus } from "#lib/time.ts";

/** Of the collaborations meant the latest of each customer in each service. */
export const latestPerService = (from: Writer, meant: SQL | undefined) =>
  from
    .selectDistinctOn([collaborations.customerId, collaborations.service], {
      // Under names of their own, since they are asked for inside other tables, which have such ids too.
      latestId: sql`${collaborations.id}`.as("latest_id"),
      customerId: sql`${collaborations.customerId}`.as("latest_customer_id"),
      status: statusSql().as("status"),
      requestedAt: sql<Date | null>`${collaborations.requestedAt}`.as("requested_at"),
      unseenTie: sql<boolean>`${collaborations.tie} is not null and ${collaborations.tieSeenAt} is null`.as("unseen_tie"),
    })
    .from(collaborations)
    .where(meant)
    .orderBy(collaborations.customerId, desc(collaborations.service), desc(collaborations.requestedAt))
    .as("of_service");

type Latest = Pick<ReturnType<typeof latestPerService>, "latestId" | "status" | "requestedAt" | "unseenTie">;
type Asked = { service: Given | null; state: string | null };

/**
 * Of a customer's services the collaboration that says most about it: one in the state that is asked for, otherwise what waits,
 * the longest first, then what came to nothing, and only then what goes well.
 */
export function mostUrgent(from: Writer, employee: Asking, { service, state }: Asked) {
  const each = latestPerService(
    from,
    and(eq(collaborations.customerId, customers.id), service ? eq(collaborations.service, service) : undefined),
  );
  const { status, requestedAt } = each;
  const undelivered = waitsUndelivered(each);
  const place = sql`array_position(array['declined', 'expired', 'active', 'ended', 'withdrawn'], ${status}) nulls first`;
  const order = [sql`${undelivered} desc`, place, sql`case when ${status} = 'requested' then ${requestedAt} end`, desc(requestedAt)];
  return from
    .select({ status, requestedAt, undelivered: undelivered.as("undelivered") })
    .from(each)
    .where(isAskedFor(each, employee, state))
    .orderBy(...order)
    .limit(1)
    .as("foremost");
}

/** Whether it is in the state that a list is asked to show; any is where that says nothing of collaborations. */
export function isAskedFor(each: Latest, employee: Asking, state: string | null): SQL | undefined {
  if (state === "attention") return needsAttention(each, employee);
  return isStatus(state) ? sql`${each.status} = ${state}` : undefined;
}

/**
 * Nobody may have to look for these: said no to, run out, waiting for more than five days, not arrived, or not with the right person; an
 * administrator neither for what one of the office's own has approved for its customer.
 */
export const needsAttention = (
  each: Latest,
  employee: Asking,
): SQL<boolean> => sql<boolean>`case ${each.status} when 'declined' then true when 'expired' then true
  when 'requested' then ${each.requestedAt} < ${sqlNowPlus({ days: -daysBeforeAttention })} or ${waitsUndelivered(each)} or ${isMisdirected(each)}
  when 'active' then ${mayRunOffice(employee) ? each.unseenTie : sql`false`}
  else false end`;

// Letters are looked at only for what waits: of most collaborations nobody has to ask.
const waitsUndelivered = ({ status, latestId }: Latest): SQL<boolean> =>
  sql<boolean>`case when ${status} = 'requested' then ${isUndelivered(latestId)} else false end`;

const isMisdirected = ({ latestId }: Latest): SQL<boolean> =>
  sql<boolean>`exists (select from proposed_recipients p where p.collaboration_id = ${latestId} and p.settled_at is null)`;

const isStatus = (state: string | null) => statuses.some((status) => status === state);
