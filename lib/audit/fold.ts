import { and, eq, gte, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { auditEvents } from "#db/schema/index.ts";
import { lockTakers } from "#lib/limit-uses.ts";
import { sqlNow } from "#lib/time.ts";
import type { Line, Subject } from "./record.ts";

type Folded = Line & { actor: { personId: string } };

/**
 * A line about what may happen often and changes nothing: the same one is written once since then, also by many at once. Its customer is not
 * at work by it.
 */
export async function recordOnceSince(tx: Transaction, since: SQL<Date>, subject: Subject, line: Folded): Promise<void> {
  if (await isThere(tx, since, subject, line)) return;
  await lockTakers(tx, [`${subject.chain} ${line.action} ${line.actor.personId}`]);
  if (await isThere(tx, since, subject, line)) return;
  const { actor, action, details = {} } = line;
  await tx
    .insert(auditEvents)
    .values({ ...subject, actorId: actor.personId, actorName: actor.name, action, details, occurredAt: sqlNow() });
}

async function isThere(tx: Transaction, since: SQL<Date>, { chain }: Subject, { actor, action, details = {} }: Folded): Promise<boolean> {
  const [found] = await tx
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.actorId, actor.personId),
        gte(auditEvents.occurredAt, since),
        eq(auditEvents.chain, chain),
        eq(auditEvents.action, action),
        eq(auditEvents.details, sql`${JSON.stringify(details)}::jsonb`),
      ),
    )
    .limit(1);
  return found !== undefined;
}
