import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Places, Writer } from "#db/question.ts";
import { documents, mailboxNames } from "#db/schema/index.ts";
import { asked } from "#lib/kept.ts";
import { daysFrom, now } from "#lib/time.ts";
import { columns } from "./columns.ts";
import { type Cursor, type DocumentFilter, filtered } from "./filter.ts";
import { type Asker, askerOf, namesWithinReach, type Reach, type Reader, reachOf, readFor, withinReach } from "./reader.ts";
import { isTelling, leading } from "./search.ts";

export const documentsPerPage = 50;

/**
 * Where an office looks over all its mailboxes, one after the other until a page is full: the latest days, since the index is in the order of time
 * within each company and a page of those need not read what came years ago; then everywhere. What is searched for is looked for there by
 * indexes of its own, which what is common would make read too much.
 */
const daysBack = [7, 90, undefined];

function looksOf(reader: Reader, { view, search }: DocumentFilter): (number | undefined)[] {
  const isEverywhere = "companyId" in reader || (search.trim() === "" ? view === "attention" : isTelling(search));
  return isEverywhere ? [undefined] : daysBack;
}

/** One page of the documents that the reader may open, the latest first, and where the next one begins. */
export async function listDocuments(reader: Reader, filter: DocumentFilter) {
  let rows: Awaited<ReturnType<typeof read>> = [];
  for (const days of looksOf(reader, filter)) {
    rows = await read(reader, filter, days);
    if (rows.length > documentsPerPage) break;
  }
  const page = rows.slice(0, documentsPerPage);
  const last = page.at(-1);
  const next: Cursor | undefined = rows.length > page.length && last ? { at: last.at, id: last.id } : undefined;
  return { documents: page, next };
}

export type ListedDocument = Awaited<ReturnType<typeof listDocuments>>["documents"][number];

function read(reader: Reader, { customer, answer, before, ...filter }: DocumentFilter, days: number | undefined) {
  const shape = {
    ...filter,
    ...reachOf(reader),
    answer: answer && (answer === "none" ? answer : "given"),
    has: { customer: !!customer, before: !!before, since: !!days },
  } as const;
  const latest = before ? new Date(before.at) : now();
  const place = { beforeAt: before?.at ?? null, beforeId: before?.id ?? null, since: daysFrom(latest, -(days ?? 0)).toISOString() };
  return readFor(reader, askPage(shape, { ...askerOf(reader), customer, answer, ...place, most: documentsPerPage + 1 }));
}

type Chosen = "customer" | "answer" | "beforeAt" | "beforeId" | "since";
type Shape = Omit<DocumentFilter, "customer" | "answer" | "before"> &
  Reach & { answer: "none" | "given" | null; has: Record<"customer" | "before" | "since", boolean> };

const order = [desc(documents.enteredAt), desc(documents.id)];

const writePage = (from: Writer, at: Places<Chosen | Asker | "most">, { has, by, isOne, answer, ...filter }: Shape) => {
  const where = and(
    withinReach({ by, isOne }, at),
    filtered(by, { ...filter, answer: answer === "given" ? at.answer : answer, customer: has.customer ? at.customer : null }),
    has.since ? sql`${documents.enteredAt} >= ${at.since}::timestamptz` : undefined,
    has.before ? sql`(${documents.enteredAt}, ${documents.id}) < (${at.beforeAt}::timestamptz, ${at.beforeId}::uuid)` : undefined,
  );
  const these = (narrowed?: SQL) =>
    from
      .select(columns)
      .from(documents)
      .where(and(where, narrowed))
      .orderBy(...order)
      .limit(at.most);
  const named = (name: SQL) =>
    from
      .select(columns)
      .from(documents)
      .innerJoin(mailboxNames, and(eq(documents.companyId, mailboxNames.companyId), eq(documents.searchText, mailboxNames.searchText)))
      .where(and(namesWithinReach({ by, isOne }, at), name, where))
      .orderBy(...order)
      .limit(at.most);
  if (filter.search.trim() === "" || has.since) return these();
  const { key, name } = leading(filter.search);
  const byKey = these(key ?? sql`false`);
  return name ? byKey.union(named(name)).orderBy(sql`entered_at desc, id desc`).limit(at.most) : byKey;
};

/** There are as many texts as there are searches: those are not kept. */
const askPage = asked(writePage, ({ search }) => search === "");
