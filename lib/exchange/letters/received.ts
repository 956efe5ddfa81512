import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies, companyUsers, documents, people } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { opensMailboxThere } from "#lib/access/mailbox.ts";
import { isBusinessDay } from "#lib/calendar.ts";
import { documentLettersPath, documentsPath } from "#lib/exchange/links.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { log } from "#lib/log.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute } from "#lib/standing/links.ts";
import { addressedTo } from "#lib/standing/recipients.ts";
import { now, sqlNow } from "#lib/time.ts";
import { isNews, morning, type Often, upTo } from "./news.ts";

const mostPerRun = 2000;
const mostListed = 20;

/** Tells those who have chosen it of what has come and nobody has read: at once, or on business days at 07:30. Says how many letters it were. */
export async function tellOfReceived(): Promise<number> {
  const often: Often[] = isBusinessDay(calendarDay(now())) ? ["at-once", "daily"] : ["at-once"];
  let told = 0;
  for (const one of often) {
    for (const { id } of await inSystem((tx) => listDue(tx, one))) {
      try {
        if (await inSystem((tx) => tell(tx, one, id))) told++;
      } catch (err) {
        // One reader who cannot be told keeps no other waiting.
        log.error({ err, companyUserId: id }, "news of documents failed");
      }
    }
  }
  return told;
}

/** Whoever holds the place decides alone: another worker leaves it, and afterwards finds up to when it was told. */
async function tell(tx: Transaction, often: Often, id: string): Promise<boolean> {
  const [held] = await tx
    .select({ id: companyUsers.id })
    .from(companyUsers)
    .where(eq(companyUsers.id, id))
    .for("update", { skipLocked: true });
  const [reader] = held ? await listDue(tx, often, id) : [];
  if (!reader) return false;
  const news = await listNews(tx, often, id);
  await tx.update(companyUsers).set({ documentsToldAt: upTo[often].told() }).where(eq(companyUsers.id, id));
  const { companyId, company, ...receiver } = reader;
  await queueLetter(tx, {
    kind: "documents-received",
    facts: {
      company,
      often,
      many: news[0]?.many ?? 0,
      documents: news.map(({ kind, from }) => ({ kind, from })),
      link: absolute(`${documentsPath({ companyId })}?view=in`),
      choice: absolute(documentLettersPath(companyId)),
    },
    from: { name: "Spiris" },
    ...addressedTo(receiver),
    companyId,
  });
  return true;
}

/** Places whose person still opens the mailbox, has chosen such letters, and has something to be told. */
function listDue(tx: Transaction, often: Often, id?: string) {
  const { firstName, lastName, email, locale } = people;
  return tx
    .select({
      id: companyUsers.id,
      companyId: companies.id,
      company: companies.name,
      personId: people.id,
      firstName,
      lastName,
      email,
      locale,
    })
    .from(companyUsers)
    .innerJoin(people, eq(people.id, companyUsers.personId))
    .innerJoin(companies, eq(companies.id, companyUsers.companyId))
    .where(
      and(
        id ? eq(companyUsers.id, id) : undefined,
        eq(companyUsers.documentLetters, often),
        opensMailboxThere(),
        isNull(people.disabledAt),
        often === "daily" ? sql`${sqlNow()} >= ${morning()}` : undefined,
        sql`exists (select from ${documents} where ${isNews(upTo[often].waited())})`,
      ),
    )
    .orderBy(companyUsers.id)
    .limit(mostPerRun);
}

const listNews = (tx: Transaction, often: Often, id: string) =>
  tx
    .select({ kind: documents.kind, from: documents.counterpartName, many: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(companyUsers)
    .innerJoin(documents, isNews(upTo[often].told()))
    .where(eq(companyUsers.id, id))
    .orderBy(asc(documents.enteredAt), documents.id)
    .limit(mostListed);
