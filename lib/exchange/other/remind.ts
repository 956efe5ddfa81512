import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, documents, offices } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { isOfficeHour } from "#lib/calendar.ts";
import { log } from "#lib/log.ts";
import { statusSql } from "#lib/standing/status.ts";
import { dayInStockholm, now, sqlNow, sqlToday } from "#lib/time.ts";
import { thisOne } from "./hold.ts";
import { tellAsked } from "./letters.ts";

const mostPerRun = 2000;

/** Reminds of documents that ask for something, on the days on which their office reminds of requests, in office hours; says of how many. */
export async function remindOfAskedDocuments(): Promise<number> {
  if (!isOfficeHour(now())) return 0;
  let reminded = 0;
  for (const { id } of await inSystem((tx) => listDue(tx))) {
    try {
      if (isOfficeHour(now()) && (await remindWhenDue(id))) reminded++;
    } catch (err) {
      // One that cannot be reminded of keeps no other waiting.
      log.error({ err, documentId: id }, "reminder of a document failed");
    }
  }
  return reminded;
}

/** Whoever holds the document decides alone: of two workers the second sees that it was reminded of. */
async function remindWhenDue(id: string): Promise<boolean> {
  return inSystem(async (tx) => {
    await tx.select({ id: documents.id }).from(documents).where(eq(documents.id, id)).for("update");
    const [due] = await listDue(tx, id);
    const { asks, officeId } = due ?? {};
    if (!due || !asks || !officeId) return false;
    await tx
      .update(documents)
      .set({ reminders: sql`${documents.reminders} + 1`, remindedAt: sqlNow() })
      .where(thisOne(due));
    await tellAsked(tx, { ...due, asks, officeId }, { isReminder: true });
    return true;
  });
}

/** Documents that ask, whose latest reminder day has come and which nobody has been reminded of since, while office and company work together. */
function listDue(tx: Transaction, id?: string) {
  const askedOn = dayInStockholm(documents.enteredAt);
  const day = sql<number>`(select max(day) from unnest(${offices.reminderDays}) day where ${askedOn} + day <= ${sqlToday()})`;
  const isReminded = sql`coalesce(${dayInStockholm(documents.remindedAt)} >= ${askedOn} + ${day}, false)`;
  const worksTogether = sql`exists (select from ${collaborations} where ${collaborations.officeId} = ${documents.officeId}
    and ${collaborations.companyId} = ${documents.companyId} and ${collaborations.service} = 'digital-invoices' and ${statusSql()} = 'active')`;
  return tx
    .select({
      id: documents.id,
      companyId: documents.companyId,
      direction: documents.direction,
      officeId: documents.officeId,
      title: documents.title,
      asks: documents.asks,
    })
    .from(documents)
    .innerJoin(offices, eq(offices.id, documents.officeId))
    .where(
      and(
        sql`${documents.asks} is not null`,
        isNull(documents.settledAt),
        id ? eq(documents.id, id) : undefined,
        worksTogether,
        sql`${day} is not null and not ${isReminded}`,
      ),
    )
    .orderBy(documents.enteredAt)
    .limit(mostPerRun);
}
