import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, customers } from "#db/schema/index.ts";
import { type Status, statuses, statusSql } from "#lib/collaborations/status.ts";
import { isUndelivered } from "#lib/collaborations/undelivered.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { momentIn } from "#lib/time.ts";

const daysBeforeAttention = 5;

/** The latest collaboration of a customer in each service, or in one of them. */
const latestPerService = (tx: Transaction, service: Service | null) =>
  tx
    .selectDistinctOn([collaborations.service], {
      // Under a name of its own, since it is asked for inside other tables, which have an id too.
      latestId: sql`${collaborations.id}`.as("latest_id"),
      status: statusSql().as("status"),
      requestedAt: sql<Date | null>`${collaborations.requestedAt}`.as("requested_at"),
    })
    .from(collaborations)
    .where(and(eq(collaborations.customerId, customers.id), service ? eq(collaborations.service, service) : undefined))
    .orderBy(desc(collaborations.service), desc(collaborations.requestedAt))
    .as("of_service");

type Latest = Pick<ReturnType<typeof latestPerService>, "latestId" | "status" | "requestedAt">;
type Asked = { service: Service | null; state: string | null };

/**
 * Of a customer's services the collaboration that says most about it: one in the state that is asked for, otherwise what waits,
 * the longest first, then what came to nothing, and only then what goes well.
 */
export function foremost(tx: Transaction, { service, state }: Asked) {
  const each = latestPerService(tx, service);
  const { status, requestedAt } = each;
  const undelivered = waitsUndelivered(each);
  const place = sql`array_position(array['declined', 'expired', 'active', 'ended', 'withdrawn'], ${status}) nulls first`;
  const order = [sql`${undelivered} desc`, place, sql`case when ${status} = 'requested' then ${requestedAt} end`, desc(requestedAt)];
  return tx
    .select({ status, requestedAt, undelivered: undelivered.as("undelivered") })
    .from(each)
    .where(state === "attention" ? needsAttention(each) : isStatus(state) ? eq(status, state) : undefined)
    .orderBy(...order)
    .limit(1)
    .as("foremost");
}

/** What there is among a customer's services, each counted for itself. */
export function tallied(tx: Transaction) {
  const each = latestPerService(tx, null);
  const some = (condition: SQL, name: string) => sql<boolean | null>`bool_or(${condition})`.as(name);
  return tx
    .select({
      requested: some(sql`${each.status} = 'requested'`, "requested"),
      active: some(sql`${each.status} = 'active'`, "active"),
      attention: some(needsAttention(each), "attention"),
    })
    .from(each)
    .as("tallied");
}

/** Nobody may have to look for these: said no to, run out, waiting for more than five days, not arrived, or not with the right person. */
const needsAttention = (each: Latest): SQL<boolean> => sql<boolean>`case ${each.status} when 'declined' then true when 'expired' then true
  when 'requested' then ${each.requestedAt} < ${momentIn({ days: -daysBeforeAttention })} or ${waitsUndelivered(each)} or ${isMisdirected(each)}
  else false end`;

// Letters are looked at only for what waits: of most collaborations nobody has to ask.
const waitsUndelivered = ({ status, latestId }: Latest): SQL<boolean> =>
  sql<boolean>`case when ${status} = 'requested' then ${isUndelivered(latestId)} else false end`;

const isMisdirected = ({ latestId }: Latest): SQL<boolean> =>
  sql<boolean>`exists (select from proposed_recipients p where p.collaboration_id = ${latestId} and p.settled_at is null)`;

const isStatus = (state: string | null): state is Status => statuses.some((status) => status === state);
