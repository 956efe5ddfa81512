import { and, eq, lt, ne, or, type SQL } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { companyUsers, employees, sessions } from "#db/schema/index.ts";
import { alsoInPerson } from "#db/tenant.ts";
import { forgetAnswers } from "#lib/ask-once.ts";
import { belongsThere, mayAnswerThere, worksThere } from "#lib/standing/places.ts";
import { sqlNow, sqlNowPlus } from "#lib/time.ts";
import type { SignedInBy } from "#lib/who.ts";
import { hashOf, newToken } from "../tokens.ts";
import { idleMinutes } from "./lifetime.ts";

/** Gives the clear token, for the cookie; the row keeps its hash. The person's sessions that ended long ago go. */
export async function openSession(
  tx: Transaction,
  personId: string,
  device?: string,
  by: SignedInBy = "code",
  provenAt: Date | null = null,
): Promise<string> {
  const token = newToken();
  await tx.delete(sessions).where(and(eq(sessions.personId, personId), lt(sessions.expiresAt, sqlNowPlus({ days: -1 }))));
  await tx.insert(sessions).values({
    tokenHash: hashOf(token),
    personId,
    startedAt: sqlNow(),
    signedInAt: sqlNow(),
    expiresAt: sqlNowPlus({ minutes: idleMinutes }),
    signedInBy: by,
    provenAt,
    device,
  });
  forgetAnswers();
  return token;
}

export async function closeSession(token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, hashOf(token)));
  forgetAnswers();
}

/** Ends every session of somebody who has no place left: no office where they work, no company that they act for. */
export async function closeSessionsWithoutPlace(tx: Transaction, personId: string): Promise<void> {
  if ((await countPlaces(tx, personId)) === 0) await tx.delete(sessions).where(eq(sessions.personId, personId));
  forgetAnswers();
}

/** Whether what protects an employee protects another place of theirs too. */
export const hasOtherPlaces = async (tx: Transaction, { personId, officeId }: { personId: string; officeId: string }): Promise<boolean> =>
  (await countPlaces(tx, personId, ne(employees.officeId, officeId))) > 0;

async function countPlaces(tx: Transaction, personId: string, which?: SQL): Promise<number> {
  await alsoInPerson(tx, personId);
  const own = and(eq(companyUsers.personId, personId), or(belongsThere(), mayAnswerThere()));
  return (await tx.$count(employees, and(eq(employees.personId, personId), worksThere(), which))) + (await tx.$count(companyUsers, own));
}
