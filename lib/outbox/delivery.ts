import { and, desc, eq, inArray, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Writer } from "#db/question.ts";
import { invitations, letters } from "#db/schema/index.ts";
import type { Given } from "#lib/nested.ts";
import { recipientAtOffice } from "#lib/standing/recipients.ts";
import { type DeliveryStatus, deliveryStatusSql } from "./delivery-status.ts";
import { kindsOfLetters } from "./kinds.ts";
import type { BounceReason, FailReason } from "./reasons.ts";

/** The letters that ask for an answer. */
export const requestLetterKinds = kindsOfLetters(({ asks }) => asks);

const customersKinds = kindsOfLetters(({ to }) => to === "customer");

const trouble = ["bounced", "complained", "failed", "uncertain"] as const satisfies DeliveryStatus[];
type Trouble = (typeof trouble)[number];

/** The latest letter that asks each of those who can still answer. */
export function listRequestLetters(from: Writer, { id }: { id: Given }) {
  const latest = from
    .selectDistinctOn([letters.recipient], {
      deliveryStatus: deliveryStatusSql().as("deliveryStatus"),
      bounceReason: sql<BounceReason | null>`${letters.bounceReason}`.as("bounce_reason"),
      failReason: sql<FailReason | null>`${letters.failReason}`.as("fail_reason"),
      email: sql<string>`${letters.recipient}`.as("email"),
      name: recipientAtOffice.as("name"),
    })
    .from(letters)
    .innerJoin(
      invitations,
      and(eq(invitations.collaborationId, id), eq(invitations.email, letters.recipient), isNull(invitations.replacedAt)),
    )
    .where(and(eq(letters.collaborationId, id), inArray(letters.kind, requestLetterKinds), isNull(letters.discardedAt)))
    .orderBy(letters.recipient, desc(letters.queuedAt))
    .as("latest");
  return from.select().from(latest);
}

/** Who has not got it, as far as we know, and why. */
export const undeliveredOf = (asking: Awaited<ReturnType<typeof listRequestLetters>>) =>
  asking.flatMap(({ deliveryStatus, ...letter }) =>
    isTrouble(deliveryStatus) ? [{ ...letter, deliveryStatus, sendsBack: sendsBack({ deliveryStatus, ...letter }) }] : [],
  );

export type Undelivered = ReturnType<typeof undeliveredOf>[number];

// Written out: as values they would make a list's statement too long to be planned once (db/prepared.ts).
const asking = sql.raw(`in (${requestLetterKinds.map((kind) => `'${kind}'`).join(", ")})`);

/** The same question in SQL, about the collaboration whose id this is in a list. */
export const isUndelivered = (id: SQLWrapper): SQL<boolean> => sql<boolean>`exists (select from letters
  where letters.collaboration_id = ${id} and letters.kind ${asking}
    and (failed_at is not null or bounced_at is not null or complained_at is not null or uncertain_at is not null)
    and ${deliveryStatusSql()} in ('bounced', 'complained', 'failed', 'uncertain')
    and not exists (select from letters later where later.collaboration_id = letters.collaboration_id and later.recipient = letters.recipient
      and later.queued_at > letters.queued_at and later.discarded_at is null and later.kind ${asking})
    and exists (select from invitations i where i.collaboration_id = letters.collaboration_id and i.email = letters.recipient
      and i.replaced_at is null))`;

const isTrouble = (deliveryStatus: DeliveryStatus): deliveryStatus is Trouble => trouble.some((known) => known === deliveryStatus);

/** Only the person themselves can let letters through again. */
export const isUnwanted = ({ deliveryStatus }: Pick<Undelivered, "deliveryStatus">): boolean => deliveryStatus === "complained";

/** Nothing more goes to this address until somebody acts. */
const sendsBack = ({ deliveryStatus, failReason }: { deliveryStatus: Trouble; failReason: FailReason | null }) =>
  deliveryStatus === "bounced" || deliveryStatus === "complained" || failReason === "address-blocked";

/** Where each letter to the customer really is. Receipts and letters to colleagues are left out. */
export function listDeliveryStatuses(from: Writer, { id }: { id: Given }) {
  return from
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
    .where(and(eq(letters.collaborationId, id), isNull(letters.discardedAt), inArray(letters.kind, customersKinds)))
    .orderBy(desc(letters.queuedAt))
    .limit(100);
}
