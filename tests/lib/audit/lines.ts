import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { auditEvents } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

export type History = { id: string; officeId: string };

/** A history of so many lines, of an office of its own. */
export async function aHistory(lines: number): Promise<History> {
  const id = randomUUID();
  const history = { id, officeId: id };
  for (const place of Array(lines).keys()) await addLine(history, { place });
  return history;
}

export const addLine = ({ id, officeId }: History, details: Record<string, number> = {}) =>
  inOffice({ officeId }, (tx) => record(tx, { chain: id, officeId }, { actor: { name: "Anna Lind" }, action: "task added", details }));

export const linesOf = ({ id }: History) =>
  superuser.select().from(auditEvents).where(eq(auditEvents.chain, id)).orderBy(auditEvents.position);
