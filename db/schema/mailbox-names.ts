import { date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { companies } from "./companies.ts";
import { offices } from "./offices.ts";

/**
 * What documents of a mailbox are called, their `searchText`, each once, so that a search within names reads few rows. A trigger on the documents
 * keeps it, and it goes with the last document that is called so. Two rows of the same do no harm: nobody waits for another to write one.
 */
export const mailboxNames = pgTable(
  "mailbox_names",
  {
    id: uuid().primaryKey().defaultRandom(),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    /** Of what goes between the company and this office alone. */
    officeId: uuid().references(() => offices.id),
    searchText: text().notNull(),
    keptUntil: date().notNull(),
  },
  (table) => [index("names_of_a_mailbox").on(table.companyId, table.searchText), index("names_by_last_day").on(table.keptUntil)],
);
