import { and, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema/index.ts";
import type { MailboxUser } from "#lib/who.ts";
import type { Judged } from "./judge.ts";

/** Of a file that is sent several times at once, one is looked at after the other. */
export async function oneAtATime(tx: Transaction, { companyId }: MailboxUser, { sha256 }: Judged): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${companyId} ${sha256}`}, 0))`);
}

const sentBy = ({ companyId }: MailboxUser) => and(eq(documents.companyId, companyId), eq(documents.direction, "out"));

/** What became of the same file: sent; or stopped because it breaks rules, which it would again. */
export async function findSameFile(tx: Transaction, user: MailboxUser, { sha256 }: Judged) {
  const itself = or(isNull(documents.stoppedAt), and(eq(documents.stoppedBecause, "rules"), isNull(documents.handledAt)));
  const [before] = await tx
    .select({ documentId: documents.id, stoppedBecause: documents.stoppedBecause })
    .from(documents)
    .where(and(sentBy(user), ne(documents.kind, "document"), eq(documents.sha256, sha256), itself))
    .orderBy(desc(documents.enteredAt))
    .limit(1);
  return before;
}

/** The first with the same number, kind and year to the same buyer that went its way. */
export async function findSameNumber(tx: Transaction, user: MailboxUser, { gist }: Judged) {
  const { kind = "invoice", number = "", issuedOn = "", buyer } = gist ?? {};
  const sameBuyer = sql`coalesce(${documents.counterpartNumber}, ${documents.counterpartAddress}) = ${buyer?.numbers[0] ?? buyer?.address ?? ""}`;
  const sameYear = sql`extract(year from ${documents.issuedOn}) = ${issuedOn.slice(0, 4)}::numeric`;
  const wentAndFirst = and(isNull(documents.stoppedAt), isNull(documents.repeats));
  const [first] = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(sentBy(user), wentAndFirst, sameBuyer, eq(documents.kind, kind), eq(documents.number, number), sameYear));
  return first;
}
