import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * One row per e-mail, with its facts as they stood when it was queued. Subject, HTML and text are frozen before the first post;
 * its id is the idempotency key. Where a letter is, its times say.
 */
export const letters = pgTable(
  "letters",
  {
    id: uuid().primaryKey(),
    kind: text().notNull(),
    locale: text({ enum: ["sv", "en"] }).notNull(),
    officeId: uuid(),
    companyId: uuid(),
    collaborationId: uuid(),
    personId: uuid(),
    recipient: text().notNull(),
    recipientName: text(),
    senderName: text().notNull(),
    replyTo: text(),
    facts: jsonb().$type<unknown>().notNull(),
    queuedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    subject: text(),
    html: text(),
    text: text(),
    frozenAt: timestamp({ withTimezone: true }),
    attempts: integer().notNull().default(0),
    lastProblem: text(),
    sentAt: timestamp({ withTimezone: true }),
    providerId: text(),
    failedAt: timestamp({ withTimezone: true }),
    discardedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index("letters_by_person").on(table.personId, table.queuedAt),
    index("letters_by_collaboration").on(table.collaborationId, table.queuedAt),
    index("letters_that_failed").on(table.collaborationId).where(sql`${table.failedAt} is not null`),
  ],
);
