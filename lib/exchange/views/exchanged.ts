import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies, documents } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { documentOpensTo, inMailbox } from "#lib/access/mailbox.ts";
import type { Employee, MailboxUser } from "#lib/who.ts";

const shown = 20;

/** Which documents of a mailbox have these very bytes, by their hash: the latest first. */
export async function listExchanged(user: MailboxUser, sha256: string) {
  const here = eq(documents.companyId, user.companyId);
  const found = await inMailbox(user, "see", (tx) => listOf(tx, sha256, and(here, documentOpensTo(user))));
  return "refusal" in found ? [] : found;
}

/** The same in all mailboxes that an employee may open. */
export const listExchangedAtOffice = (employee: Employee, sha256: string) =>
  inOffice(employee, (tx) => listOf(tx, sha256, documentOpensTo(employee)));

function listOf(tx: Transaction, sha256: string, open: SQL | undefined) {
  return tx
    .select({
      id: documents.id,
      companyName: companies.name,
      direction: documents.direction,
      kind: documents.kind,
      number: sql<string>`coalesce(nullif(${documents.title}, ''), ${documents.number})`,
      counterpartName: documents.counterpartName,
      stoppedAt: documents.stoppedAt,
      enteredAt: documents.enteredAt,
    })
    .from(documents)
    .innerJoin(companies, eq(companies.id, documents.companyId))
    .where(and(eq(documents.sha256, sha256), open))
    .orderBy(desc(documents.enteredAt), documents.id)
    .limit(shown);
}

export type Exchanged = Awaited<ReturnType<typeof listExchanged>>[number];
