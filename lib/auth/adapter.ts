import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import { db } from "#db/client.ts";
import { people, sessions } from "#db/schema/index.ts";
import { moment } from "#lib/time.ts";
import { hashOf } from "./token.ts";

const absoluteHours = 12;

/** Sessions for next-auth: tokens kept as hashes, twelve hours at most, over at once when the person is disabled. */
export const adapter: Adapter = {
  async getSessionAndUser(sessionToken) {
    const [found] = await db
      .select({ person: people, signedInAt: sessions.signedInAt, expires: sessions.expiresAt })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(
        and(
          eq(sessions.tokenHash, hashOf(sessionToken)),
          isNull(people.disabledAt),
          gt(sessions.startedAt, sql`${moment()} - make_interval(hours => ${absoluteHours})`),
        ),
      );
    if (!found) return null;

    const { id, email, firstName, lastName, locale } = found.person;
    const user = { id, email, emailVerified: null, name: `${firstName} ${lastName}`, locale, signedInAt: found.signedInAt };
    return { session: { sessionToken, userId: id, expires: found.expires }, user };
  },

  async createSession(session) {
    await db.insert(sessions).values({ tokenHash: hashOf(session.sessionToken), personId: session.userId, expiresAt: session.expires });
    return session;
  },

  async updateSession(session: Partial<AdapterSession> & Pick<AdapterSession, "sessionToken">) {
    await db
      .update(sessions)
      .set({ expiresAt: session.expires })
      .where(eq(sessions.tokenHash, hashOf(session.sessionToken)));
    return null;
  },

  async deleteSession(sessionToken) {
    await db.delete(sessions).where(eq(sessions.tokenHash, hashOf(sessionToken)));
  },
};
