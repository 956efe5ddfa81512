import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { auditEvents } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { AuditAction } from "./actions.ts";

type What = { chain: string; actions: AuditAction[]; id?: string };

/** Who last did one of these, and when; `id` is that of the one thing among several of a chain. */
async function findLastChange(tx: Transaction, { chain, actions, id }: What) {
  const isAboutIt = id === undefined ? undefined : eq(sql`${auditEvents.details} ->> 'id'`, id);
  const [last] = await tx
    .select({ by: auditEvents.actorName, at: auditEvents.occurredAt })
    .from(auditEvents)
    .where(and(eq(auditEvents.chain, chain), inArray(auditEvents.action, actions), isAboutIt))
    .orderBy(desc(auditEvents.position))
    .limit(1);
  return last;
}

/** The same for what an office reads. */
export const lastChangeAt = (office: { officeId: string }, what: What) => inOffice(office, (tx) => findLastChange(tx, what));
