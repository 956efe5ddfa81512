import { and, eq, isNotNull, lte, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { addressClearances, letters, people, signInCodes } from "#db/schema/index.ts";

/**
 * Has this address sent a letter back, or called one unwanted, and has nobody acted since: an office by saying that it works again, or its
 * owner by signing in with a code that came there, and with her second factor if she has one? A code itself goes out, because the person at
 * the screen asked for it.
 */
export async function isBlocked(tx: Transaction, { kind, recipient }: { kind: string; recipient: string }): Promise<boolean> {
  if (kind === "sign-in-code") return false;
  const sameAddress = sql`lower(${recipient})`;
  const lastReturn = sql`max(greatest(${letters.bouncedAt}, ${letters.complainedAt}))`;
  const lastClearance = tx
    .select({ at: sql`max(${addressClearances.clearedAt})` })
    .from(addressClearances)
    .where(eq(sql`lower(${addressClearances.email})`, sameAddress));
  const lastSignIn = tx
    .select({ at: sql`max(${signInCodes.usedAt})` })
    .from(signInCodes)
    .innerJoin(people, eq(people.id, signInCodes.personId))
    .where(and(eq(signInCodes.email, sameAddress), lte(signInCodes.usedAt, people.lastSignedInAt)));
  const [found] = await tx
    .select({ isBlocked: sql<boolean | null>`${lastReturn} > coalesce(greatest((${lastClearance}), (${lastSignIn})), '-infinity')` })
    .from(letters)
    .where(and(eq(sql`lower(${letters.recipient})`, sameAddress), or(isNotNull(letters.bouncedAt), isNotNull(letters.complainedAt))));
  return found?.isBlocked ?? false;
}
