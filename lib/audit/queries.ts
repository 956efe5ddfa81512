import { and, desc, eq, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Writer } from "#db/question.ts";
import { auditEvents } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Given } from "#lib/nested.ts";
import type { Employee } from "#lib/who.ts";
import type { AuditAction } from "./actions.ts";

const line = {
  id: auditEvents.id,
  actor: auditEvents.actorName,
  action: auditEvents.action,
  details: auditEvents.details,
  occurredAt: auditEvents.occurredAt,
};

export const linesPerPage = 100;

/** What has happened with a customer, newest first; one line more than a page says that there are older ones. */
export async function listActivity(employee: Employee, customerId: string, page = 1) {
  return inOffice(employee, (tx) =>
    tx
      .select(line)
      .from(auditEvents)
      .where(and(eq(auditEvents.officeId, employee.officeId), eq(auditEvents.customerId, customerId)))
      .orderBy(desc(auditEvents.occurredAt), desc(auditEvents.position))
      .limit(linesPerPage + 1)
      .offset((page - 1) * linesPerPage),
  );
}

/** What has happened with an office, its employees and their ways to sign in, in the same way. */
export const listOfficeHistory = ({ officeId }: Pick<Employee, "officeId">, page = 1) =>
  inOffice({ officeId }, (tx) =>
    tx
      .select(line)
      .from(auditEvents)
      .where(and(eq(auditEvents.officeId, officeId), eq(auditEvents.chain, officeId)))
      .orderBy(desc(auditEvents.position))
      .limit(linesPerPage + 1)
      .offset((page - 1) * linesPerPage),
  );

/** One subject's own history, newest first; row-level security leaves out what the asker may not read. */
export function listHistory(from: Writer, chain: Given, { without = [] }: { without?: readonly AuditAction[] } = {}) {
  const told = and(eq(auditEvents.chain, chain), notInArray(auditEvents.action, [...without]));
  return from.select(line).from(auditEvents).where(told).orderBy(desc(auditEvents.position)).limit(200);
}

/** Recomputes every hash and link of a chain. */
export async function isChainWhole(tx: Transaction, chain: string): Promise<boolean> {
  const [row] = await tx.execute<{ whole: boolean }>(sql`select is_chain_whole(${chain}) as whole`);
  return row?.whole === true;
}
