import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { identities, people } from "#db/schema/index.ts";
import { type Entry, startSession } from "#lib/auth/sessions/start.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Identity } from "./identity.ts";

/** Signs in whoever has linked this identity. Whoever takes the link away meanwhile also ends this session. */
export async function signInWith(
  { issuer, subject, provenAt }: Identity,
  device?: string,
  network?: string,
): Promise<Outcome<Entry, "not-linked">> {
  return db.transaction(async (tx) => {
    const [used] = await tx
      .update(identities)
      .set({ lastUsedAt: sqlNow() })
      .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
      .returning();
    const [person] = used
      ? await tx
          .select()
          .from(people)
          .where(and(eq(people.id, used.personId), isNull(people.disabledAt)))
      : [];
    if (!person) return { refusal: "not-linked" };
    return startSession(tx, person, { by: "single-sign-on", device, network, provenAt });
  });
}
