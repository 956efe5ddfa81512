import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { letters } from "#db/schema/index.ts";

type End = { sentAt: SQL<Date>; providerId: string } | { failedAt: SQL<Date>; lastProblem: string | SQL } | { discardedAt: SQL<Date> };

export const isOpen = and(isNull(letters.sentAt), isNull(letters.failedAt), isNull(letters.discardedAt));

/** A sign-in code must not outlive its letter. */
const withoutCode = {
  facts: sql`case when ${letters.kind} = 'sign-in-code' then '{}'::jsonb else ${letters.facts} end`,
  html: sql`case when ${letters.kind} <> 'sign-in-code' then ${letters.html} end`,
  text: sql`case when ${letters.kind} <> 'sign-in-code' then ${letters.text} end`,
};

/** The first end that a letter meets is its last. */
export async function settleLetter(tx: Transaction, letterId: string, end: End): Promise<undefined> {
  await tx
    .update(letters)
    .set({ ...end, ...withoutCode })
    .where(and(eq(letters.id, letterId), isOpen));
}
