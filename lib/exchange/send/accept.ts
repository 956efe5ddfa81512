import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema/index.ts";
import { actorOf, counterpart, tellOf } from "#lib/exchange/events.ts";
import { lastDayOf, yearOf } from "#lib/exchange/kept.ts";
import { sqlNow } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";
import { hashesOf, keepFiles } from "./files.ts";
import { contentOf, type Judged } from "./judge.ts";

export type Sent = { id: string; exchangeId: string; repeats: string | null };
export type Party = { id: string; name: string };

/** The sender's side of what goes its way. False where another file with its number has just gone. */
export async function accept(
  tx: Transaction,
  user: MailboxUser,
  judged: Judged,
  { receiver, sent }: { receiver: Party; sent: Sent },
): Promise<boolean> {
  const content = contentOf(judged, judged.gist?.buyer);
  const row = { ...sent, companyId: user.companyId, direction: "out" as const, keptUntil: lastDayOf(content.issuedOn) };
  const times = { acceptedAt: sqlNow(), deliveredAt: sqlNow(), enteredAt: sqlNow() };
  const inserted = await tx
    .insert(documents)
    .values({ ...content, ...row, ...times, counterpartId: receiver.id, sentById: user.personId })
    .onConflictDoNothing()
    .returning({ id: documents.id });
  if (inserted.length === 0) return false;

  await keepFiles(tx, { ...row, keptThrough: yearOf({ ...row, stoppedAt: null }) }, judged);
  await tellOf(tx, row, actorOf(user), { event: "sent", details: { sha256: content.sha256, ...hashesOf(judged) } });
  await tellOf(tx, row, counterpart(receiver.name), { event: "delivered" });
  await settleStopped(tx, user, content);
  return true;
}

/** What had been stopped with its number asks for nobody any more. */
async function settleStopped(tx: Transaction, user: MailboxUser, { kind, number }: { kind: "invoice" | "credit-note"; number: string }) {
  const stopped = and(isNotNull(documents.stoppedAt), isNull(documents.handledAt));
  const settled = await tx
    .update(documents)
    .set({ handledAt: sqlNow() })
    .where(and(eq(documents.companyId, user.companyId), stopped, eq(documents.kind, kind), eq(documents.number, number)))
    .returning({ id: documents.id, companyId: documents.companyId });
  for (const one of settled) await tellOf(tx, one, actorOf(user), { event: "handled", details: { because: "sent again" } });
}
