import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { people, signInCodes } from "#db/schema/index.ts";
import { type Entry, startSession } from "#lib/auth/sessions/start.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import { noteAttempt } from "../refused-attempts.ts";
import { codeFrom, hashOf, sealOf } from "../tokens.ts";

const mostTries = 5;

type Answer = { browserToken: string; typed: string; device?: string | undefined; network?: string };
type Result = Outcome<Entry, "wrong-code" | "code-expired" | "too-many-tries">;

/**
 * Signs in with the code of this browser. Each try counts before it is compared, and a right one works once. A wrong one for an address that
 * nobody has goes through the same statements.
 */
export async function answerCode({ browserToken, typed, ...from }: Answer): Promise<Result> {
  const [tried] = await db
    .update(signInCodes)
    .set({ tries: sql`${signInCodes.tries} + 1` })
    .where(and(isOpen(browserToken), lt(signInCodes.tries, mostTries)))
    .returning();
  if (!tried) return { refusal: await reasonFor(browserToken) };
  if (tried.codeHash !== sealOf(codeFrom(typed)) || !tried.personId) {
    const isLast = tried.tries >= mostTries;
    await db.transaction((tx) => noteAttempt(tx, tried.personId, isLast ? "sign-in blocked" : "sign-in refused"));
    return { refusal: isLast ? "too-many-tries" : "wrong-code" };
  }
  return db.transaction((tx) => signIn(tx, tried.id, from));
}

async function signIn(tx: Transaction, codeId: string, from: Pick<Answer, "device" | "network">): Promise<Result> {
  const [used] = await tx
    .update(signInCodes)
    .set({ usedAt: sqlNow() })
    .where(and(eq(signInCodes.id, codeId), isNull(signInCodes.usedAt)))
    .returning();
  const [person] = used?.personId
    ? await tx
        .select()
        .from(people)
        .where(and(eq(people.id, used.personId), isNull(people.disabledAt)))
    : [];
  if (!person) return { refusal: "code-expired" };

  return startSession(tx, person, { by: "code", ...from });
}

async function reasonFor(browserToken: string) {
  const [closed] = await db.select({ tries: signInCodes.tries }).from(signInCodes).where(isOpen(browserToken));
  return closed && closed.tries >= mostTries ? "too-many-tries" : "code-expired";
}

const isOpen = (browserToken: string) =>
  and(eq(signInCodes.browserHash, hashOf(browserToken)), isNull(signInCodes.usedAt), gt(signInCodes.expiresAt, sqlNow()));
