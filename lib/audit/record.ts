import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { auditEvents, customers } from "#db/schema/index.ts";
import { forgetAnswers } from "#lib/ask-once.ts";
import { sqlNow } from "#lib/time.ts";
import type { AuditAction } from "./actions.ts";

/** Whose history a line belongs to, and who else may read it. */
export type Subject = { chain: string; officeId?: string; companyId?: string; customerId?: string };
export type Line = { actor: { personId?: string; name: string }; action: AuditAction; details?: Record<string, string | number | null> };

/** Writes one line of history in the transaction of the change that it tells of. */
export async function record(tx: Transaction, subject: Subject, { actor, action, details = {} }: Line): Promise<void> {
  forgetAnswers();
  const line = { ...subject, actorId: actor.personId, actorName: actor.name, action, details, occurredAt: sqlNow() };
  await Promise.all([
    tx.insert(auditEvents).values(line),
    subject.customerId && tx.update(customers).set({ lastActivityAt: sqlNow() }).where(eq(customers.id, subject.customerId)),
  ]);
}

/** The same thing done with many customers: a line in each one's history, in one statement. */
export async function recordForEach(
  tx: Transaction,
  { officeId, lines }: { officeId: string; lines: { customerId: string; details?: Line["details"] }[] },
  { actor, action }: Pick<Line, "actor" | "action">,
): Promise<void> {
  if (lines.length === 0) return;
  const line = { officeId, actorId: actor.personId, actorName: actor.name, action, occurredAt: sqlNow() };
  await tx.insert(auditEvents).values(lines.map(({ customerId, details = {} }) => ({ ...line, customerId, chain: customerId, details })));
  const ids = lines.map(({ customerId }) => customerId);
  await tx.update(customers).set({ lastActivityAt: sqlNow() }).where(inArray(customers.id, ids));
}
