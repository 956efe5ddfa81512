import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { auditEvents } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import type { AuditAction } from "./actions.ts";

type What = { chain: string; actions: readonly AuditAction[]; id?: string };

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

/** What undoes that somebody did what a form asks for; it may well be done once more. */
const undoing = {
  employment: ["employment declined", "employee invitation withdrawn", "employee left", "employee disabled"],
  place: ["place declined", "user left", "user removed"],
  contact: ["contact removed"],
  end: ["planned end undone"],
  payer: ["recipient change approved", "recipient change declined", "recipient change withdrawn"],
} as const satisfies Record<string, AuditAction[]>;

/** When that was done last, by whomever: what a form for it comes after. */
export async function lastUndone(asker: { officeId: string } | { companyId: string }, kind: keyof typeof undoing, chain: string) {
  const find = (tx: Transaction) => findLastChange(tx, { chain, actions: undoing[kind] });
  const last = await ("officeId" in asker ? inOffice({ officeId: asker.officeId }, find) : inCompany({ companyId: asker.companyId }, find));
  return last?.at.toISOString();
}
