import { and, desc, eq, isNull, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { letters } from "#db/schema/index.ts";
import type { Given } from "#lib/nested.ts";
import type { LetterKind } from "#lib/outbox/letters.ts";
import type { BounceReason, FailReason } from "#lib/outbox/reasons.ts";
import { recipientAtOffice } from "#lib/standing/recipients.ts";

const notForCustomer: LetterKind[] = [
  "approval-receipt",
  "approved",
  "declined",
  "expired",
  "renewal-asked",
  "ended-office",
  "recipient-answered",
  "recipient-proposed",
];

/** Where each letter to the customer really is. Receipts and letters to colleagues are left out. */
export function listDeliveryStatuses(tx: Transaction, { id }: { id: Given }) {
  return tx
    .select({
      kind: letters.kind,
      recipientName: recipientAtOffice,
      queuedAt: letters.queuedAt,
      takenAt: letters.takenAt,
      answeredAt: letters.answeredAt,
      sentAt: letters.sentAt,
      deliveredAt: letters.deliveredAt,
      bouncedAt: letters.bouncedAt,
      complainedAt: letters.complainedAt,
      failedAt: letters.failedAt,
      uncertainAt: letters.uncertainAt,
      discardedAt: letters.discardedAt,
      bounceReason: sql<BounceReason | null>`${letters.bounceReason}`,
      failReason: sql<FailReason | null>`${letters.failReason}`,
      attempts: letters.attempts,
    })
    .from(letters)
    .where(and(eq(letters.collaborationId, id), isNull(letters.discardedAt), notInArray(letters.kind, notForCustomer)))
    .orderBy(desc(letters.queuedAt))
    .limit(100);
}
