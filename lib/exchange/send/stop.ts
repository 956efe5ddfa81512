import { randomUUID } from "node:crypto";
import type { Transaction } from "#db/client.ts";
import { type Document, documents } from "#db/schema/index.ts";
import { actorOf, tellOf } from "#lib/exchange/events.ts";
import { lastDayOfStopped } from "#lib/exchange/kept.ts";
import { sqlNow } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";
import { hashesOf, keepFiles } from "./files.ts";
import { contentOf, type Judged } from "./judge.ts";

export type Because = NonNullable<Document["stoppedBecause"]>;
type Why = { because: Because; repeats?: string | undefined };

/** Kept with what is wrong, for some weeks; nothing has been sent, and its number is free. */
export async function stop(tx: Transaction, user: MailboxUser, judged: Judged, { because, repeats }: Why) {
  const { companyId, personId } = user;
  const row = { id: randomUUID(), companyId, direction: "out" as const, exchangeId: randomUUID(), repeats, keptUntil: lastDayOfStopped() };
  await tx.insert(documents).values({
    ...contentOf(judged, judged.gist?.buyer),
    ...row,
    sentById: personId,
    stoppedBecause: because,
    stoppedAt: sqlNow(),
    enteredAt: sqlNow(),
  });
  await keepFiles(tx, { ...row, keptThrough: 0 }, judged);
  await tellOf(tx, row, actorOf(user), { event: "stopped", details: { because, ...hashesOf(judged) } });
  return { documentId: row.id, stoppedBecause: because };
}
