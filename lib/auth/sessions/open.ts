import { and, eq, isNull, lt } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { companyUsers, employees, sessions } from "#db/schema/index.ts";
import { alsoInPerson } from "#db/tenant.ts";
import { sqlNow, sqlNowPlus } from "#lib/time.ts";
import type { SignedInBy } from "#lib/who.ts";
import { hashOf, newToken } from "../tokens.ts";
import { idleMinutes } from "./lifetime.ts";

/** Gives the clear token, for the cookie; the row keeps its hash. Her sessions that ended long ago go. */
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
  return token;
}

export async function closeSession(token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, hashOf(token)));
}

/** Ends every session of somebody who has no place left: no office where she works, no company that she acts for. */
export async function closeSessionsWithoutPlace(tx: Transaction, personId: string): Promise<void> {
  await alsoInPerson(tx, personId);
  const employments = await tx.$count(employees, and(eq(employees.personId, personId), isNull(employees.disabledAt)));
  const companies = await tx.$count(companyUsers, and(eq(companyUsers.personId, personId), isNull(companyUsers.removedAt)));
  if (employments + companies === 0) await tx.delete(sessions).where(eq(sessions.personId, personId));
}
