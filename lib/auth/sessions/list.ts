import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { sessions } from "#db/schema/index.ts";
import { forgetAnswers } from "#lib/ask-once.ts";
import { sqlNow } from "#lib/time.ts";
import type { Person } from "#lib/who.ts";
import { hashOf } from "../tokens.ts";
import { absoluteHours, idleMinutes, isOpen } from "./lifetime.ts";

type Asker = Pick<Person, "personId">;

/** Where somebody is signed in now, the latest first. A session is put off while it is used, so that its end says when that was. */
export async function listSessions({ personId }: Asker, token: string) {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isOpen()))
    .orderBy(desc(sessions.signedInAt), sessions.id)
    .limit(100);
  return rows.map(({ id, device, signedInAt, expiresAt, tokenHash }) => ({
    id,
    device,
    signedInAt,
    lastSeenAt: new Date(expiresAt.getTime() - idleMinutes * 60_000),
    isThis: tokenHash === hashOf(token),
  }));
}

/** How long this browser stays signed in if nothing is done, and at most. To ask moves nothing on. */
export async function timeLeft(token: string): Promise<{ seconds: number; most: number }> {
  const secondsTo = (end: SQL) => sql<number>`extract(epoch from ${end} - ${sqlNow()})::int`;
  const end = sql`${sessions.startedAt} + make_interval(hours => ${absoluteHours})`;
  const [left] = await db
    .select({ seconds: secondsTo(sql`least(${sessions.expiresAt}, ${end})`), most: secondsTo(end) })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, hashOf(token)), isOpen()));
  return left ?? { seconds: 0, most: 0 };
}

/** Signs out one browser of one's own. */
export async function endSessionOf({ personId }: Asker, sessionId: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.personId, personId), sql`${sessions.id}::text = ${sessionId}`));
  forgetAnswers();
}

/** Signs out everywhere but here. */
export async function endOtherSessions({ personId }: Asker, token: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.personId, personId), ne(sessions.tokenHash, hashOf(token))));
  forgetAnswers();
}
