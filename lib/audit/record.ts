import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { auditEvents, customers } from "#db/schema/index.ts";
import { moment } from "#lib/time.ts";
import type { AuditAction } from "./actions.ts";

/** Whose history a line belongs to, and who else may read it. */
type Subject = { chain: string; officeId?: string; companyId?: string; customerId?: string };
type Line = { actor: { personId?: string; name: string }; action: AuditAction; details?: Record<string, string | number | null> };

/** Writes one line of history in the transaction of the change that it tells of. */
export async function record(tx: Transaction, subject: Subject, { actor, action, details = {} }: Line): Promise<void> {
  await tx
    .insert(auditEvents)
    .values({ ...subject, actorId: actor.personId, actorName: actor.name, action, details, occurredAt: moment() });
  if (subject.customerId) await tx.update(customers).set({ lastActivityAt: moment() }).where(eq(customers.id, subject.customerId));
}

type Each = { subject: Subject; details: Line["details"] }[];

/** The same deed in many histories at once, such as handing over five hundred customers: two statements for every thousand lines. */
export async function recordEach(tx: Transaction, lines: Each, { actor, action }: Omit<Line, "details">): Promise<void> {
  for (let first = 0; first < lines.length; first += 1000) {
    const some = lines.slice(first, first + 1000);
    const told = { actorId: actor.personId, actorName: actor.name, action, occurredAt: moment() };
    await tx.insert(auditEvents).values(some.map(({ subject, details }) => ({ ...subject, ...told, details })));
    const about = some.flatMap(({ subject }) => subject.customerId ?? []);
    if (about.length > 0) await tx.update(customers).set({ lastActivityAt: moment() }).where(inArray(customers.id, about));
  }
}
