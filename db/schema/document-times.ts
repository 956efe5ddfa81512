import { smallint, text, timestamp } from "drizzle-orm/pg-core";

/** What has become of a document, and when. */
export const documentTimes = {
  acceptedAt: timestamp({ withTimezone: true }),
  stoppedAt: timestamp({ withTimezone: true }),
  /** When a letter has told whoever sent it. */
  stopToldAt: timestamp({ withTimezone: true }),
  deliveredAt: timestamp({ withTimezone: true }),
  readAt: timestamp({ withTimezone: true }),
  handledAt: timestamp({ withTimezone: true }),
  /** The last answer, by Peppol's code. All of them stand in `answers`. */
  answer: text({ enum: ["AB", "IP", "UQ", "CA", "RE", "AP", "PD"] }),
  answeredAt: timestamp({ withTimezone: true }),
  /** When what was asked for was done, or no longer asked for. */
  settledAt: timestamp({ withTimezone: true }),
  /** Letters that asked for it again, and the last one. */
  reminders: smallint().notNull().default(0),
  remindedAt: timestamp({ withTimezone: true }),
  /** When it came into this mailbox, whatever became of it: what lists are in the order of. */
  enteredAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
};
