import { randomUUID } from "node:crypto";
import { and, count, eq, ne, type SQL, sql } from "drizzle-orm";
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
  const theSame = and(
    eq(documents.number, number),
    eq(documents.kind, kind),
    sql`extract(year from ${documents.issuedOn}) = ${issuedOn.slice(0, 4)}::int`,
  );
  const such = (filter: SQL | undefined) => count(sql`case when ${filter} then 1 end`);
  const [known] = await tx
    .select({
      all: count(),
      toAccount: such(eq(documents.account, account)),
      byOtherName: such(ne(documents.counterpartName, counterpartName)),
      alike: such(theSame),
    })
    .from(documents)
    .where(from);
  const { all = 0, toAccount = 0, byOtherName = 0, alike = 0 } = known ?? {};
  return [
    ...(account && toAccount === 0 ? ["first-to-account" as const] : []),
    ...(all > 0 && byOtherName === all ? ["other-name" as const] : []),
    ...(alike > 0 || isRepeated ? ["duplicate" as const] : []),
  ];
}
