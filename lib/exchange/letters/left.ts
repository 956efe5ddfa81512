import { and, asc, eq, gt, isNotNull, isNull, ne, notExists, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "#db/client.ts";
import { companies, documentEvents, documents } from "#db/schema/index.ts";
import { sqlNowPlus } from "#lib/time.ts";

const minutesToCorrect = 60;

/** Who has sent what was stopped, and for which office if for one. */
export type SentFrom = { personId: string; officeId: string | null; companyId: string };

/** Whose letter it is: an employee's is about all companies they send for, that of somebody at a company about that one. */
export const placeOf = ({ officeId, companyId }: SentFrom): string => officeId ?? companyId;

/** Everybody who has left something, once for each place. */
export async function listSentFrom(tx: Transaction): Promise<SentFrom[]> {
  const rows = await tx
    .selectDistinct({ personId: sql<string>`${documents.sentById}`, officeId: documentEvents.byOfficeId, companyId: documents.companyId })
    .from(documents)
    .innerJoin(documentEvents, isItsStop())
    .where(isLeft(tx));
  return [...new Map(rows.map((one) => [`${one.personId} ${placeOf(one)}`, one])).values()];
}

/** What one of them has left, of what still opens to them. */
export const listLeft = (tx: Transaction, { personId, officeId, companyId }: SentFrom, opens: SQL | undefined) =>
  tx
    .select({
      id: documents.id,
      companyId: documents.companyId,
      company: companies.name,
      kind: documents.kind,
      number: documents.number,
      stoppedBecause: documents.stoppedBecause,
      breaches: documents.breaches,
    })
    .from(documents)
    .innerJoin(documentEvents, isItsStop())
    .innerJoin(companies, eq(companies.id, documents.companyId))
    .where(
      and(
        isLeft(tx),
        eq(documents.sentById, personId),
        officeId ? eq(documentEvents.byOfficeId, officeId) : and(isNull(documentEvents.byOfficeId), eq(documents.companyId, companyId)),
        opens,
      ),
    )
    .orderBy(asc(documents.stoppedAt), documents.id)
    .limit(500);

export type Left = Awaited<ReturnType<typeof listLeft>>[number];

const isItsStop = () => and(eq(documentEvents.chain, documents.id), eq(documentEvents.event, "stopped"));

/** Stopped an hour ago, and since then neither handled nor sent again, nor told of. */
function isLeft(tx: Transaction): SQL | undefined {
  const later = alias(documents, "later");
  const sentAgain = and(
    eq(later.companyId, documents.companyId),
    eq(later.direction, "out"),
    eq(later.kind, documents.kind),
    eq(later.number, documents.number),
    gt(later.enteredAt, documents.enteredAt),
  );
  return and(
    eq(documents.direction, "out"),
    isNull(documents.handledAt),
    isNotNull(documents.stoppedAt),
    isNull(documents.stopToldAt),
    isNotNull(documents.sentById),
    sql`${documents.stoppedAt} <= ${sqlNowPlus({ minutes: -minutesToCorrect })}`,
    notExists(
      tx
        .select({ id: later.id })
        .from(later)
        .where(and(sentAgain, ne(later.number, ""))),
    ),
  );
}
