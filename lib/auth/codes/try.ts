import { and, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { signInCodes } from "#db/schema/index.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import { noteAttempt } from "../refused-attempts.ts";
import { codeFrom, hashOf, sealOf } from "../tokens.ts";

const mostTries = 5;

type Typed = { browserToken: string; typed: string };
type Tried = { id: string; email: string; personId: string | null; tries: number };
export type CodeRefusal = "wrong-code" | "code-expired" | "too-many-tries";

/** Compares what was typed with the code of this browser. Each try counts before it is compared. */
export async function tryCode({ browserToken, typed }: Typed): Promise<Outcome<{ tried: Tried }, CodeRefusal>> {
  const [tried] = await db
    .update(signInCodes)
    .set({ tries: sql`${signInCodes.tries} + 1` })
    .where(and(isOpen(browserToken), lt(signInCodes.tries, mostTries)))
    .returning();
  if (!tried) return { refusal: await reasonFor(browserToken) };
  return tried.codeHash === sealOf(codeFrom(typed)) ? { tried } : { refusal: await refuseTry(tried) };
}

/** Noted in the person's histories, where the code's address is somebody's; for one that nobody has by the same statements. */
export async function refuseTry({ personId, tries }: Tried): Promise<CodeRefusal> {
  const isLast = tries >= mostTries;
  await db.transaction((tx) => noteAttempt(tx, personId, isLast ? "sign-in blocked" : "sign-in refused"));
  return isLast ? "too-many-tries" : "wrong-code";
}

/** Whether a code is used by this: of two presses at once, by one. */
export async function isUsedNow(tx: Transaction, codeId: string): Promise<boolean> {
  const unused = and(eq(signInCodes.id, codeId), isNull(signInCodes.usedAt));
  return (await tx.update(signInCodes).set({ usedAt: sqlNow() }).where(unused).returning({ id: signInCodes.id })).length === 1;
}

/** Whether this browser has used this very code before: a form that was sent twice. */
export async function wasUsed({ browserToken, typed }: Typed): Promise<boolean> {
  const its = and(eq(signInCodes.browserHash, hashOf(browserToken)), eq(signInCodes.codeHash, sealOf(codeFrom(typed))));
  return (await db.$count(signInCodes, and(its, isNotNull(signInCodes.usedAt)))) > 0;
}

async function reasonFor(browserToken: string) {
  const [closed] = await db.select({ tries: signInCodes.tries }).from(signInCodes).where(isOpen(browserToken));
  return closed && closed.tries >= mostTries ? "too-many-tries" : "code-expired";
}

const isOpen = (browserToken: string) =>
  and(eq(signInCodes.browserHash, hashOf(browserToken)), isNull(signInCodes.usedAt), gt(signInCodes.expiresAt, sqlNow()));
