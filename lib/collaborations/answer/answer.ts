import { and, eq, exists } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, collaborations, companyUsers } from "#db/schema/index.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { mayAnswerThere } from "#lib/standing/places.ts";
import { waitsForAnswer } from "#lib/standing/status.ts";
import type { Administrator } from "#lib/who.ts";
import { lockForCompany } from "../hold.ts";

/** Writes an answer on a request that still waits, and lets the transaction work for the office too; nothing for the one who comes second. */
export async function answer(
  tx: Transaction,
  { companyId, personId }: Administrator,
  collaborationId: string,
  facts: PgUpdateSetSource<typeof collaborations>,
): Promise<Collaboration | undefined> {
  await lockCompany(tx, companyId);
  if (!(await lockForCompany(tx, { companyId }, collaborationId))) return undefined;
  // Under the lock: somebody else may have become the one who answers since the page was opened.
  const place = tx
    .select()
    .from(companyUsers)
    .where(and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId), mayAnswerThere()));
  const [answered] = await tx
    .update(collaborations)
    .set({ ...facts, answeredById: personId })
    .where(and(eq(collaborations.id, collaborationId), eq(collaborations.companyId, companyId), waitsForAnswer(), exists(place)))
    .returning();
  return answered;
}
