import { and, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Adapter } from "next-auth/adapters";
import { db } from "#db/client.ts";
import { ask, type Places } from "#db/question.ts";
import { people, secondFactors, sessions } from "#db/schema/index.ts";
import { asked } from "#lib/kept.ts";
import { fullNameOf } from "#lib/names.ts";
import { sqlNowPlus } from "#lib/time.ts";
import { hashOf } from "../tokens.ts";
import { idleMinutes, isOpen } from "./lifetime.ts";
import { closeSession } from "./open.ts";

/**
 * Sessions for next-auth: tokens kept as hashes, over after thirty idle minutes, after twelve hours and at once when the person is
 * disabled. Only the database's clock counts: next-auth, which looks at this server's, is always told that there is time left.
 */
export const adapter: Adapter = {
  async getSessionAndUser(sessionToken) {
    const [found] = await ask(db.$client, askSession({}, { tokenHash: hashOf(sessionToken) }));
    if (!found) return null;
    if (found.isDue) await putOff(sessionToken);

    const { id, email, firstName, lastName, locale } = found.person;
    const user = {
      id,
      email,
      emailVerified: null,
      name: fullNameOf({ firstName, lastName }),
      locale,
      signedInAt: found.signedInAt,
      signedInBy: found.signedInBy,
      provenAt: found.provenAt,
      hasFactor: found.factorSince !== null,
    };
    return { session: { sessionToken, userId: id, expires: new Date(Date.now() + idleMinutes * 60_000) }, user };
  },

  deleteSession: closeSession,
};

/** Whoever has a second factor has shown it in this session. */
const isWhole = or(isNull(secondFactors.turnedOnAt), isNotNull(sessions.factorAt));

const askSession = asked((from, { tokenHash }: Places<"tokenHash">) =>
  from
    .select({
      person: people,
      signedInAt: sessions.signedInAt,
      signedInBy: sessions.signedInBy,
      provenAt: sessions.provenAt,
      isDue: sql<boolean>`${sessions.expiresAt} < ${sqlNowPlus({ minutes: idleMinutes - 1 })}`,
      factorSince: secondFactors.turnedOnAt,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(secondFactors, and(eq(secondFactors.personId, people.id), isNotNull(secondFactors.turnedOnAt)))
    .where(and(eq(sessions.tokenHash, tokenHash), isOpen(), isNull(people.disabledAt), isWhole)),
);

/** A session that has ended meanwhile stays ended. */
async function putOff(token: string) {
  await db
    .update(sessions)
    .set({ expiresAt: sqlNowPlus({ minutes: idleMinutes }) })
    .where(and(eq(sessions.tokenHash, hashOf(token)), gt(sessions.expiresAt, sqlNowPlus({}))));
}
