import { jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One row per letter that the development mailbox accepted in place of a mail provider. Empty in production. */
export const developmentMailbox = pgTable("development_mailbox", {
  id: uuid().primaryKey(),
  recipient: text().notNull(),
  subject: text().notNull(),
  html: text().notNull(),
  text: text().notNull(),
  headers: jsonb().$type<Record<string, string>>().notNull(),
  acceptedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

export type Mail = typeof developmentMailbox.$inferSelect;
