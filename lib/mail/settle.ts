import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { letters } from "#db/schema/index.ts";
import { tell } from "#lib/happened.ts";
import { log } from "#lib/log.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import type { BounceReason, FailReason } from "#lib/outbox/reasons.ts";

type Time = SQL<Date>;
type End =
  | { discardedAt: Time }
  | { failedAt: Time; failReason: FailReason; lastProblem?: string }
  | { bouncedAt: Time; bounceReason: BounceReason; lastProblem: string }
  | { uncertainAt: Time; unclearSince: Date | Time; lastProblem?: string };

/** A sign-in code must not outlive its letter. */
export const withoutCode = {
  facts: sql`case when ${letters.kind} = 'sign-in-code' then '{}'::jsonb else ${letters.facts} end`,
  html: sql`case when ${letters.kind} <> 'sign-in-code' then ${letters.html} end`,
  text: sql`case when ${letters.kind} <> 'sign-in-code' then ${letters.text} end`,
};

/** Nothing more is done with the letter; whoever has to know sees it at the request, and the log says it. */
export async function settleLetter(tx: Transaction, letterId: string, end: End): Promise<undefined> {
  await tx
    .update(letters)
    .set({ ...end, ...withoutCode })
    .where(and(eq(letters.id, letterId), isOpen));
  if ("uncertainAt" in end) tell("letter", { fate: "uncertain" });
  if ("failedAt" in end) tell("letter", { fate: "failed" });
  if ("uncertainAt" in end) log.error({ letterId }, "letter uncertain: it may have arrived, and is not posted again");
  if ("failedAt" in end) log.error({ letterId, reason: end.failReason }, "letter failed");
  if ("bouncedAt" in end) log.warn({ letterId, reason: end.bounceReason }, "letter bounced");
}
