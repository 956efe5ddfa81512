import { eq } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { sessions } from "#db/schema/index.ts";
import { moment, momentIn } from "#lib/time.ts";
import { idleMinutes } from "./options.ts";
import { hashOf, newToken } from "./token.ts";

/** Gives the clear token, for the cookie; the row keeps its hash. */
export async function openSession(tx: Transaction, personId: string): Promise<string> {
  const token = newToken();
  await tx.insert(sessions).values({
    tokenHash: hashOf(token),
    personId,
    startedAt: moment(),
    signedInAt: moment(),
    expiresAt: momentIn({ minutes: idleMinutes }),
  });
  return token;
}

export async function closeSession(token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, hashOf(token)));
}
