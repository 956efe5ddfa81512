import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const time = () => timestamp({ withTimezone: true });

/**
 * One row per e-mail, with its facts as they stood when it was queued; it is its own job. Subject, HTML, text and sender are frozen before the
 * first post; its id is the idempotency key. Where a letter is, its times say (lib/outbox/delivery-status.ts); `attempts` counts how often it was
 * taken, and only who took it last may note what came of it.
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
    queuedAt: time().notNull().defaultNow(),
    /** Whose turn it is when this letter goes: offices take turns. */
    turn: uuid().generatedAlwaysAs(sql`coalesce(office_id, company_id, id)`),
    subject: text(),
    html: text(),
    text: text(),
    fromAddress: text(),
    frozenAt: time(),
    attempts: integer().notNull().default(0),
    takenAt: time(),
    /** Nobody takes it before: a new letter at once, one that is taken when its taker must be dead, one that failed after a pause. */
    nextTryAt: time().notNull().defaultNow(),
    provider: text(),
    postedAt: time(),
    answeredAt: time(),
    /** Since when it may have been accepted without our knowing. */
    unclearSince: time(),
    lastProblem: text(),
    sentAt: time(),
    providerId: text(),
    deliveredAt: time(),
    bouncedAt: time(),
    bounceReason: text(),
    complainedAt: time(),
    failedAt: time(),
    failReason: text(),
    uncertainAt: time(),
    discardedAt: time(),
  },
  (table) => [
    index("letters_by_person").on(table.personId, table.queuedAt),
    index("letters_by_collaboration").on(table.collaborationId, table.queuedAt),
    index("letters_by_turn").on(table.turn, table.takenAt),
    index("letters_waiting")
      .on(table.turn, table.queuedAt)
      .where(
        sql`${table.sentAt} is null and ${table.bouncedAt} is null and ${table.failedAt} is null and ${table.uncertainAt} is null and ${table.discardedAt} is null`,
      ),
    index("letters_gone_wrong")
      .on(table.collaborationId, table.queuedAt)
      .where(
        sql`${table.failedAt} is not null or ${table.bouncedAt} is not null or ${table.complainedAt} is not null or ${table.uncertainAt} is not null`,
      ),
    index("letters_sent_back")
      .on(sql`lower(${table.recipient})`)
      .where(sql`${table.bouncedAt} is not null or ${table.complainedAt} is not null`),
    index("letters_by_provider_id").on(table.providerId),
  ],
);

export type Letter = typeof letters.$inferSelect;
