import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { people, secondFactors, sessions } from "#db/schema/index.ts";
import { alsoInPerson } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { idleMinutes, isOpen } from "#lib/auth/sessions/lifetime.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow, sqlNowPlus } from "#lib/time.ts";
import { freshMinutes } from "../fresh.ts";
import { fullName, rememberSignIn } from "../people.ts";
import { RateLimited } from "../rate-limits.ts";
import { noteAttempt } from "../refused-attempts.ts";
import { hashOf, newToken } from "../tokens.ts";
import { checkFactor, countFactorTry } from "./check.ts";

/** Who has a session in this browser, whole or half, and a second factor to show; and whether they have shown it lately. */
export async function findFactorOwed(token: string) {
  const isFresh = sql<boolean>`coalesce(${sessions.factorAt} > ${sqlNowPlus({ minutes: -freshMinutes })}, false)`;
  const [owed] = await db
    .select({
      personId: people.id,
      name: fullName,
      factorAt: sessions.factorAt,
      isFresh,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .innerJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(and(eq(sessions.tokenHash, hashOf(token)), isOpen(), isNull(people.disabledAt), isNotNull(secondFactors.turnedOnAt)));
  return owed;
}

/** What binds an office or decides who may do what: nobody has a second factor here, or they have shown it in the last ten minutes. */
export const isFactorFresh = async (token: string): Promise<boolean> => (await findFactorOwed(token))?.isFresh ?? true;

type Result = Outcome<{ sessionToken: string }, "wrong-code" | "not-asked">;

/** Completes a sign-in, or shows once more who it is. The session goes on under a new token. */
export async function showFactor(token: string, typed: string): Promise<Result> {
  const owed = await findFactorOwed(token);
  if (!owed) return { refusal: "not-asked" };
  await countFactorTry(owed.personId).catch(async (error: unknown) => {
    if (error instanceof RateLimited) await db.transaction((tx) => noteAttempt(tx, owed.personId, "sign-in blocked"));
    throw error;
  });
  return db.transaction(async (tx) => {
    const shown = await checkFactor(tx, owed.personId, typed);
    if (!shown) {
      await noteAttempt(tx, owed.personId, "second factor refused");
      return { refusal: "wrong-code" };
    }

    const sessionToken = newToken();
    const [session] = await tx
      .update(sessions)
      .set({ tokenHash: hashOf(sessionToken), factorAt: sqlNow(), expiresAt: sqlNowPlus({ minutes: idleMinutes }) })
      .where(and(eq(sessions.tokenHash, hashOf(token)), isOpen()))
      .returning();
    if (!session) return { refusal: "not-asked" };
    if (!owed.factorAt) await rememberSignIn(tx, owed.personId);
    await alsoInPerson(tx, owed.personId);
    if (!owed.factorAt || shown === "recovery-code")
      await record(tx, { chain: owed.personId }, { actor: owed, action: shown === "app" ? "second factor shown" : "recovery code used" });
    return { sessionToken };
  });
}
