import { and, eq, isNotNull, lte, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { addressClearances, type Letter, letters, people, signInCodes } from "#db/schema/index.ts";

type Asked = Pick<Letter, "kind" | "recipient" | "officeId">;

/**
 * Whether letters to this address stay here. One that was sent back stays in the way of an office's letters until that office says that the
 * address works again, and one that was called unwanted in the way of everybody's; both until its owner signs in with a code that came there,
 * and with their second factor if they have one. A code itself goes out, because the person at the screen asked for it.
 */
export async function isBlocked(tx: Transaction, { kind, recipient, officeId }: Asked): Promise<boolean> {
  if (kind === "sign-in-code") return false;
  const sameAddress = sql`lower(${recipient})`;
  const byOffice = officeId ? eq(addressClearances.officeId, officeId) : sql`false`;
  const lastClearance = tx
    .select({ at: sql`max(${addressClearances.clearedAt})` })
    .from(addressClearances)
    .where(and(eq(sql`lower(${addressClearances.email})`, sameAddress), byOffice));
  const lastSignIn = tx
    .select({ at: sql`max(${signInCodes.usedAt})` })
    .from(signInCodes)
    .innerJoin(people, eq(people.id, signInCodes.personId))
    .where(and(eq(signInCodes.email, sameAddress), lte(signInCodes.usedAt, people.lastSignedInAt)));
  const isSentBack = sql`max(${letters.bouncedAt}) > coalesce(greatest((${lastClearance}), (${lastSignIn})), '-infinity')`;
  const isUnwanted = sql`max(${letters.complainedAt}) > coalesce((${lastSignIn}), '-infinity')`;
  const [found] = await tx
    .select({ isBlocked: sql<boolean | null>`coalesce(${isSentBack}, false) or coalesce(${isUnwanted}, false)` })
    .from(letters)
    .where(and(eq(sql`lower(${letters.recipient})`, sameAddress), or(isNotNull(letters.bouncedAt), isNotNull(letters.complainedAt))));
  return found?.isBlocked ?? false;
}
