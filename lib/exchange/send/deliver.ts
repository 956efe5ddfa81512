import { randomUUID } from "node:crypto";
import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Document, documents } from "#db/schema/index.ts";
import { counterpart, tellOf } from "#lib/exchange/events.ts";
import { lastDayOf, yearOf } from "#lib/exchange/kept.ts";
import { sqlNow } from "#lib/time.ts";
import type { Party, Sent } from "./accept.ts";
import { hashesOf, keepFiles } from "./files.ts";
import { contentOf, type Judged } from "./judge.ts";

type Way = { from: Party; to: Party; sent: Sent };

/** Into the receiver's mailbox, in the transaction in which it left the sender's. The transaction works for the receiver already. */
export async function deliver(tx: Transaction, judged: Judged, { from, to, sent }: Way): Promise<void> {
  const content = contentOf(judged, judged.gist?.seller);
  const row = {
    id: randomUUID(),
    companyId: to.id,
    direction: "in" as const,
    exchangeId: sent.exchangeId,
    keptUntil: lastDayOf(content.issuedOn),
  };
  const notices = await noticesFor(tx, to.id, content, sent.repeats !== null);
  const entered = { acceptedAt: sqlNow(), deliveredAt: sqlNow(), enteredAt: sqlNow() };
  await tx.insert(documents).values({ ...content, ...row, ...entered, counterpartId: from.id, notices });
  await keepFiles(tx, { ...row, keptThrough: yearOf({ ...row, stoppedAt: null }) }, judged);
  await tellOf(tx, row, counterpart(from.name), { event: "received", details: { sha256: content.sha256, ...hashesOf(judged) } });
}

type Content = ReturnType<typeof contentOf>;

/** What the receiver should look at twice: an account that this sender has not used before, another name, a number that has been here. */
async function noticesFor(tx: Transaction, companyId: string, content: Content, isRepeated: boolean): Promise<Document["notices"]> {
  const { counterpartNumber = "", counterpartName, account = "", number, kind, issuedOn = "" } = content;
  const invoices = and(eq(documents.companyId, companyId), eq(documents.direction, "in"), ne(documents.kind, "document"));
  const from = and(invoices, eq(documents.counterpartNumber, counterpartNumber));
  // Looked for one by one, each by an index: how much a sender has sent before makes no difference.
  const theSame = and(
    eq(documents.numberFolded, sql`(select fold(${number}))`),
    eq(documents.number, number),
    eq(documents.kind, kind),
    sql`extract(year from ${documents.issuedOn}) = ${issuedOn.slice(0, 4)}::int`,
  );
  const isKnown = (filter?: SQL) => sql<boolean>`exists (select from ${documents} where ${and(from, filter)})`;
  const [known] = await tx
    .select({
      sender: isKnown(),
      account: isKnown(eq(documents.account, account)),
      name: isKnown(
        and(eq(documents.searchText, sql`(select fold(${counterpartName} || ' '))`), eq(documents.counterpartName, counterpartName)),
      ),
      number: isKnown(theSame),
    })
    .from(sql`(values (1)) one`);
  return [
    ...(account && !known?.account ? ["first-to-account" as const] : []),
    ...(known?.sender && !known.name ? ["other-name" as const] : []),
    ...(known?.number || isRepeated ? ["duplicate" as const] : []),
  ];
}
