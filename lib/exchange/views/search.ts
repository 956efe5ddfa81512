import { and, eq, like, or, type SQL, sql } from "drizzle-orm";
import { documents, mailboxNames } from "#db/schema/index.ts";
import { type Word, wordsOf } from "./words.ts";

/**
 * What a search finds, of each word: a number or a reference that begins with it, the last figures of a number, an amount however it is
 * written, an organisation number from its beginning, or a name with the word anywhere in it; case and marks of letters forgiven.
 */
export const matching = (typed: string): SQL | undefined =>
  or(...wordsOf(typed).map((words) => and(...words.map((word) => or(byKey(word), byName(documents.searchText, word))))));

/** The same of the one word that says most, by what there are indexes for: where to look for the documents that `matching` then finds. */
export function leading(typed: string): { key: SQL | undefined; name: SQL | undefined } {
  const leads = wordsOf(typed).flatMap((words) => mostTelling(words) ?? []);
  return { key: or(...leads.map(byKey)), name: or(...leads.map((word) => byName(mailboxNames.searchText, word))) };
}

/** Whether what is looked for is rare by itself, as a number is: then the latest days are no better a place to begin than any. */
export const isTelling = (typed: string): boolean => wordsOf(typed).every((words) => (mostTelling(words)?.beginning?.length ?? 0) >= 4);

const mostTelling = (words: Word[]): Word | undefined =>
  words.toSorted((a, b) => Number(!!b.beginning) - Number(!!a.beginning) || b.text.length - a.text.length)[0];

/** Only operators that betray nothing of a row, so that they are asked of an index before the walls have been asked of the row. */
function byKey({ beginning, end, amount, organisation }: Word): SQL | undefined {
  return or(
    beginning ? beginsWith(documents.numberFolded, sql`(select fold(${beginning}))`) : undefined,
    beginning ? beginsWith(documents.reference, sql`${beginning}::text`) : undefined,
    end ? eq(documents.numberEnd, end) : undefined,
    amount ? eq(documents.amount, amount) : undefined,
    organisation ? within(documents.counterpartNumber, organisation) : undefined,
  );
}

/** What is looked for is folded once: in a plan that is kept it would be for each row. */
const byName = (names: typeof documents.searchText | typeof mailboxNames.searchText, { text }: Word): SQL | undefined =>
  text ? like(names, sql`(select '%' || fold(${literal(text)}) || '%')`) : undefined;

/** Up to the last sign that there is. */
const beginsWith = (column: typeof documents.numberFolded | typeof documents.reference, beginning: SQL) =>
  sql`(${column} ~>=~ ${beginning} and ${column} ~<~ (${beginning} || ${"\u{10ffff}"}))`;

const within = (column: typeof documents.counterpartNumber, beginning: string) =>
  sql`(${column} >= ${beginning.padEnd(10, "0")} and ${column} <= ${beginning.padEnd(10, "9")})`;

/** `%` and `_` are letters to a searcher. */
const literal = (word: string) => word.replace(/[\\%_]/g, "\\$&");
