import { desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Writer } from "#db/question.ts";
import { collaborations, letters } from "#db/schema/index.ts";
import { requestLetterKinds } from "#lib/outbox/delivery.ts";
import { deliveryStatusSql } from "#lib/outbox/delivery-status.ts";
import type { BounceReason, FailReason } from "#lib/outbox/reasons.ts";
import { recipientAtOffice } from "#lib/standing/recipients.ts";

/** Where the latest letter to the customer really is; of several at once the one that went wrong. */
export const latestLetter = (from: Writer) =>
  from
    .select({
      deliveryStatus: deliveryStatusSql().as("deliveryStatus"),
      attempts: sql<number>`${letters.attempts}`.as("attempts"),
      bounceReason: sql<BounceReason | null>`${letters.bounceReason}`.as("bounce_reason"),
      failReason: sql<FailReason | null>`${letters.failReason}`.as("fail_reason"),
      recipient: recipientAtOffice.as("recipient"),
    })
    .from(letters)
    .where(
      sql`${eq(letters.collaborationId, collaborations.id)} and ${inArray(letters.kind, requestLetterKinds)} and ${isNull(letters.discardedAt)}`,
    )
    .orderBy(desc(letters.queuedAt), sql`(${deliveryStatusSql()} in ('bounced', 'complained', 'failed', 'uncertain')) desc`)
    .limit(1)
    .as("letter");
