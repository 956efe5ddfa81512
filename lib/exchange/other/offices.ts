import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, offices, tasks } from "#db/schema/index.ts";
import { inMailbox, isOfOffice } from "#lib/access/mailbox.ts";
import { statusSql } from "#lib/standing/status.ts";
import type { MailboxUser } from "#lib/who.ts";

/** The offices that work with a company's documents at this moment: what is sent to them reaches somebody. */
export async function listOffices(user: MailboxUser) {
  const found = await inMailbox(user, "see", (tx) => connectedOffices(tx, user));
  return "refusal" in found ? [] : found;
}

/** The same in a transaction; of somebody at an office their own, and no other. */
export const connectedOffices = (tx: Transaction, user: MailboxUser) =>
  tx
    .selectDistinct({ id: offices.id, name: offices.name, organisationNumber: offices.organisationNumber })
    .from(collaborations)
    .innerJoin(offices, eq(offices.id, collaborations.officeId))
    .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
    .where(and(isConnected(user.companyId), isOfOffice(user) ? eq(offices.id, user.officeId) : undefined))
    .orderBy(offices.name, offices.id)
    .limit(50);

/** A collaboration that opens a company's mailbox to whoever works on its task. */
export const isConnected = (companyId: string): SQL | undefined =>
  and(
    eq(collaborations.companyId, companyId),
    eq(collaborations.service, "digital-invoices"),
    isNull(tasks.deactivatedAt),
    sql`${statusSql()} = 'active'`,
  );
