import { and, eq, exists, isNull } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Transaction } from "#db/client.ts";
import { collaborations, companyUsers } from "#db/schema/index.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import type { LetterFacts } from "#lib/outbox/letters.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, servicePath } from "#lib/standing/links.ts";
import { listConcerned, partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import { now } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { lockForCompany } from "../hold.ts";
import { waitsForAnswer } from "../open.ts";

/** Looked at again under the lock: somebody else may have become the one who answers since the page was opened. */
const isAdministrator = and(eq(companyUsers.role, "administrator"), isNull(companyUsers.removedAt));

type Collaboration = typeof collaborations.$inferSelect;

/** Writes an answer on a request that still waits, and lets the transaction work for the office too; nothing for the one who comes second. */
export async function answer(
  tx: Transaction,
  { companyId, personId }: Administrator,
  collaborationId: string,
  facts: PgUpdateSetSource<typeof collaborations>,
): Promise<Collaboration | undefined> {
  await lockCompany(tx, companyId);
  if (!(await lockForCompany(tx, { companyId }, collaborationId))) return undefined;
  const place = tx
    .select()
    .from(companyUsers)
    .where(and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId), isAdministrator));
  const [answered] = await tx
    .update(collaborations)
    .set({ ...facts, answeredById: personId })
    .where(and(eq(collaborations.id, collaborationId), eq(collaborations.companyId, companyId), waitsForAnswer(), exists(place)))
    .returning();
  return answered;
}

/** Tells those at the office whom the answer concerns. */
export async function tellOffice(
  tx: Transaction,
  collaboration: Collaboration,
  told: { kind: "approved" } | { kind: "declined"; reason: string | null },
  person: string,
): Promise<void> {
  const { office, company, service } = await partiesOf(tx, collaboration);
  const answeredAt = (collaboration.approvedAt ?? collaboration.declinedAt ?? now()).toISOString();
  const facts: LetterFacts["approved"] = { office, company, service, person, answeredAt, link: absolute(servicePath(collaboration)) };
  for (const colleague of await listConcerned(tx, collaboration)) {
    const envelope = { from: { name: "Spiris" }, ...addressedTo(colleague), ...about(collaboration) };
    if (told.kind === "approved") await queueLetter(tx, { kind: "approved", facts, ...envelope });
    else await queueLetter(tx, { kind: "declined", facts: { ...facts, reason: told.reason }, ...envelope });
  }
}
